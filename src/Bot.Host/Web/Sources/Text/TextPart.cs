using Bot.Answering;

namespace Bot.Host.Web.Sources.Text;

/// <summary>A part of a text that is too long for one page.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Count">How many parts there are.</param>
/// <param name="Start">Offset of its first UTF-16 code unit.</param>
/// <param name="End">Offset just behind its last.</param>
internal readonly record struct TextPart(int Number, int Count, int Start, int End)
{
    /// <summary>About as much as a phone still shows at once, in UTF-16 code units.</summary>
    public const int Length = 100_000;

    /// <summary>Where parts begin: at passages, or anywhere between two characters where a passage is longer than a part. Never empty; the first is 0.</summary>
    public static IReadOnlyList<int> Starts(string text, IReadOnlyList<Passage> passages, int length = Length)
    {
        var starts = new List<int> { 0 };
        var passage = 0;
        while (text.Length - starts[^1] > length)
        {
            var (from, to) = (starts[^1], starts[^1] + length);
            while (passage < passages.Count && passages[passage].Start <= to) passage++;
            var cut = passage > 0 && passages[passage - 1].Start > from ? passages[passage - 1].Start : to;
            starts.Add(char.IsSurrogatePair(text[cut - 1], text[cut]) ? cut + 1 : cut);
        }

        return starts;
    }

    /// <summary>The part that holds an offset, or that of a number where nothing is cited; the nearest when there is none.</summary>
    public static TextPart Of(string text, IReadOnlyList<int> starts, int? offset, int number)
    {
        if (offset is { } at) number = starts.Count(start => start <= at);
        number = Math.Clamp(number, 1, starts.Count);
        return new TextPart(number, starts.Count, starts[number - 1], number < starts.Count ? starts[number] : text.Length);
    }
}
