using System.Globalization;
using Bot.Relations.Grammar;

namespace Bot.Composition.Phrases.Features;

/// <summary>Numbers the features that a phrase can have. Each belongs to a group, and holds for one value of a property, or one pair of values.</summary>
internal static class PhraseFeature
{
    private static readonly string[] Classes = Enum.GetNames<WordClass>();
    private static readonly string[] Kinds = Enum.GetNames<PhraseKind>();
    private static readonly string[] Forms = Enum.GetNames<Wanted>();
    private static readonly string[] Foci = Enum.GetNames<FocusKind>();
    private static readonly string[] Flags = Enum.GetNames<PhraseFlag>();
    private static readonly string[] Nothing = [""];
    private static readonly string[] Words = ["1", "2", "3", "4", "5", "6-7", "8", "9-10"];
    private static readonly string[] Shares = ["none", "few", "half", "most", "all", "nothing-asked"];
    private static readonly string[] Distances = ["0", "1", "2", "3-4", "5-7", "8+", "none"];
    private static readonly string[] VerbDistances = ["0-1", "2-3", "4-7", "8+", "none"];
    private static readonly string[] Sides = ["subject", "object", "predicate", "sort", "other"];
    private static readonly string[] Leads = ["other", "place", "way", "by", "cause", "with", "name"];

    // In the order of FeatureGroup.
    private static readonly (string[] Rows, string[] Columns)[] Groups =
    [
        (Nothing, Classes), (Nothing, Classes), (Nothing, Classes), (Nothing, Classes), (Classes, Classes), (Classes, Classes), (Forms, Words), (Forms, Kinds), (Foci, Kinds),
        (Forms, Shares), (Nothing, Shares), (Nothing, Shares), (Nothing, Distances), (Nothing, Distances), (Sides, VerbDistances), (Sides, VerbDistances), (Forms, Leads), (Nothing, Flags),
    ];

    private static readonly int[] Offsets = OffsetsOf();

    /// <summary>The number of all features.</summary>
    public static int Count { get; } = Groups.Sum(group => group.Rows.Length * group.Columns.Length);

    /// <summary>The number of a feature.</summary>
    public static int Of(FeatureGroup group, int row, int column) => Offsets[(int)group] + row * Groups[(int)group].Columns.Length + column;

    /// <summary>The name of a feature, as the table of weights has it: its group and its values.</summary>
    public static string NameOf(int feature)
    {
        var group = Array.FindLastIndex(Offsets, offset => offset <= feature);
        var (row, column) = Math.DivRem(feature - Offsets[group], Groups[group].Columns.Length);
        return string.Create(CultureInfo.InvariantCulture, $"{(FeatureGroup)group} {Groups[group].Rows[row]} {Groups[group].Columns[column]}").Replace("  ", " ", StringComparison.Ordinal);
    }

    private static int[] OffsetsOf()
    {
        var offsets = new int[Groups.Length];
        for (var i = 1; i < Groups.Length; i++) offsets[i] = offsets[i - 1] + Groups[i - 1].Rows.Length * Groups[i - 1].Columns.Length;
        return offsets;
    }
}

/// <summary>The groups of features.</summary>
internal enum FeatureGroup
{
    /// <summary>What stands before the phrase.</summary>
    Before,

    /// <summary>Its first word.</summary>
    First,

    /// <summary>Its last word.</summary>
    Last,

    /// <summary>What stands behind it.</summary>
    Behind,

    /// <summary>What stands before it with its first word.</summary>
    Begins,

    /// <summary>Its last word with what stands behind it.</summary>
    Ends,

    /// <summary>The number of its words, by the form of the question.</summary>
    Words,

    /// <summary>What it is made of, by the form of the question.</summary>
    Kind,

    /// <summary>What it is made of, by the noun of the question.</summary>
    Focus,

    /// <summary>How much of what the question says stands before it, by the form of the question.</summary>
    LeftShare,

    /// <summary>How much of the phrase the question says.</summary>
    Asked,

    /// <summary>How much of what the question says stands close by.</summary>
    Around,

    /// <summary>Words to the nearest before it that the question says.</summary>
    LeftDistance,

    /// <summary>Words to the nearest behind it that the question says.</summary>
    RightDistance,

    /// <summary>Words to the nearest verb before it that the question says, by what is wanted of the verb.</summary>
    LeftVerb,

    /// <summary>The same behind it.</summary>
    RightVerb,

    /// <summary>The word that leads to it, by the form of the question.</summary>
    Lead,

    /// <summary>What holds or not.</summary>
    Flag,
}
