using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Answering;
using Bot.Models.Replies;

namespace Bot.Models.Prompting;

/// <summary>Passages as marked data ("spotlighting"): each between two lines that hold a word made for this turn, which no document can know, so that no text in a passage can end it or begin another.</summary>
internal sealed class MarkedPassages
{
    private const int LongestPassage = 2400;
    private const int LongestContext = 400;
    private const int LongestInAll = 32_000;
    private const int MarkBytes = 8;

    private MarkedPassages(string mark, IReadOnlyList<Passage> passages, string text) => (Mark, Passages, Text) = (mark, passages, text);

    /// <summary>The word of this turn.</summary>
    public string Mark { get; }

    /// <summary>The passages, in the order of their numbers, which begin with 1.</summary>
    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>All of them with their marks, in lines.</summary>
    public string Text { get; }

    /// <summary>Marks the passages, as many as there is room for, with a new random word.</summary>
    public static MarkedPassages Of(IEnumerable<Passage> passages, int most) => Of(passages, most, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(MarkBytes)));

    /// <summary>The same with a given word.</summary>
    internal static MarkedPassages Of(IEnumerable<Passage> passages, int most, string mark)
    {
        var (text, shown) = (new StringBuilder(), new List<Passage>());
        foreach (var passage in passages.Distinct().Take(most))
        {
            var block = Block(passage, shown.Count + 1, mark);
            if (shown.Count > 0 && text.Length + block.Length > LongestInAll) break;
            text.Append(block);
            shown.Add(passage);
        }

        return new MarkedPassages(mark, shown, text.ToString().TrimEnd());
    }

    private static string Block(Passage passage, int number, string mark)
    {
        var published = passage.Document.Published is { } date ? $", published {date}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"""
            [{mark} passage {number}]
            ({Clean(Beginning(passage.Context, LongestContext), mark)}{published})
            {Clean(Beginning(passage.Text, LongestPassage), mark)}
            [{mark} end of passage {number}]


            """).ReplaceLineEndings("\n");
    }

    // What nobody sees in a document must not be read by a model. The mark can't be known, and if it were it would be gone.
    private static string Clean(string text, string mark) => PlainSentence.Seen(text).Replace(mark, "", StringComparison.OrdinalIgnoreCase);

    private static string Beginning(ReadOnlySpan<char> text, int longest)
    {
        if (text.Length <= longest) return text.ToString();
        return text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)].ToString();
    }
}
