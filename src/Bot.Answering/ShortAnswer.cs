using System.Diagnostics;
using System.Globalization;
using Bot.Relations.Dates;

namespace Bot.Answering;

/// <summary>The bare answer to a question that has one. Each kind says how it follows from the claims, so that it can be checked.</summary>
public abstract record ShortAnswer
{
    private ShortAnswer() { }

    /// <summary>Words that stand in a quote of the answer, or in the heading above it.</summary>
    /// <param name="Text">The words; never empty.</param>
    public sealed record Quoted(string Text) : ShortAnswer;

    /// <summary>Words of a quote that tell a date by counting from the document's day of publication: "this Thursday".</summary>
    /// <param name="Text">The words; never empty.</param>
    /// <param name="Date">The date that they mean.</param>
    public sealed record Resolved(string Text, PartialDate Date) : ShortAnswer;

    /// <summary>Several such words: one for each claim of a list, in the claims' order.</summary>
    /// <param name="Items">Each as it stands in its quote; never empty.</param>
    public sealed record Several(IReadOnlyList<string> Items) : ShortAnswer;

    /// <summary>The number of things counted.</summary>
    /// <param name="Items">What tells each of them from the others, as it stands in a quote: a date, a name or a whole row; never empty.</param>
    public sealed record Count(IReadOnlyList<string> Items) : ShortAnswer;

    /// <summary>Yes: the first claim states what was asked.</summary>
    public sealed record Yes : ShortAnswer;

    /// <summary>The short answer as shown.</summary>
    /// <param name="yes">The word for "yes" in the question's language.</param>
    public string Show(string yes) => this switch
    {
        Quoted quoted => quoted.Text,
        Resolved resolved => $"{resolved.Text} ({resolved.Date})",
        Several several => string.Join(", ", several.Items),
        Count count => count.Items.Count.ToString(CultureInfo.InvariantCulture),
        Yes => yes,
        _ => throw new UnreachableException(),
    };
}
