using System.Globalization;
using Bot.Answering;
using Bot.Tests.Support;

namespace Bot.Tests.Models.Attacks;

/// <summary>Made-up documents of one sentence each: who opened which consulate where, and when.</summary>
internal static class KnownFacts
{
    private static readonly string[] Begins = ["Kar", "Bel", "Mor", "Tan", "Vel", "Sor", "Lun", "Dar", "Pel", "Nor", "Gil", "Hav"];
    private static readonly string[] Ends = ["ito", "ano", "esta", "ovar", "imir", "una", "elli", "oro", "andi", "ekko"];

    public const int Count = 120;

    public static string Name(int i) => Begins[i / Ends.Length] + Ends[i % Ends.Length];

    public static string Place(int i) => $"{Name(Count - 1 - i)}ville";

    public static string Date(int i) => $"{1 + i % 28} May {(1880 + i).ToString(CultureInfo.InvariantCulture)}";

    /// <summary>What the document says.</summary>
    public static string Fact(int i) => $"On {Date(i)} Ambassador {Name(i)} of Peru opened the consulate of Ghana in {Place(i)}.";

    /// <summary>The same in other words, as a model would say it.</summary>
    public static string Told(int i) => $"Ambassador {Name(i)} of Peru opened the consulate of Ghana in {Place(i)} on {Date(i)}.";

    public static Passage Passage(int i) => new(Some.Document($"{i}.md", $"Before it. {Fact(i)} After it."), 0, Fact(i).Length + 21, "", PassageKind.Prose);

    public static IReadOnlyList<string> Questions(int i) =>
    [
        $"When did Ambassador {Name(i)} open the consulate in {Place(i)}?", $"Who opened the consulate of Ghana in {Place(i)}?", $"Where did Ambassador {Name(i)} of Peru open the consulate of Ghana?",
        $"Which consulate did Ambassador {Name(i)} open in {Place(i)}?", $"Did Ambassador {Name(i)} of Peru open the consulate of Ghana in {Place(i)}?",
    ];
}
