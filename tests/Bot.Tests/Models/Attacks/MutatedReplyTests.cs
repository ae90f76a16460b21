using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Answering;
using Bot.Models.Replies;
using Bot.Tests.Models.Stub;
using Bot.Tests.Support;

namespace Bot.Tests.Models.Attacks;

/// <summary>Good replies, changed at random and with intent: what is left of them is held against the documents by other means than the check's own.</summary>
public sealed partial class MutatedReplyTests
{
    private const int Outputs = 20_000;

    private static readonly string[] Hostile =
    [
        "https://evil.example/a", "http://evil.example", "//evil.example/x", "evil.example", "www.evil.example/q?d=1", "me@evil.example", "evil。example", "xn--80ak6aa92e.com", "192.0.2.7", "[x](https://evil.example)",
        "![x](//evil.example/y.png)", "[1]: https://evil.example", "[x][1]", "<img src=//evil.example>", "<svg/onload=alert(1)>", "<!--", "&lt;b&gt;", "&#60;", "javascript:alert(1)", "data:text/html,x", "\u001b[31m", "\u0007", "\u0000",
        "\u200b", "\u202e", "\u2066", "\ufeff", "\U000E0041\U000E0042", "\ud83d", "\ue000", "hxxps://evil.example", "ht\u200btps://evil.example", "ＥＶＩＬ．ｅｘａｍｐｌｅ", "1 June 1999", "Forged", "4711", " not ", " Nobody ", "\\n", "\\\"", "\"}]}", ",", "{", "**", "`",
    ];

    private static readonly Passage[] Passages = [.. Enumerable.Range(0, 8).Select(KnownFacts.Passage)];

    [Fact]
    public void OfTwentyThousandChangedRepliesNothingForeignAndNothingUntrueIsLeft_P4()
    {
        var random = new Random(4);
        var evidence = new Evidence(Passages, new Dictionary<string, double>(), Passages.Length);
        var (kept, changed) = (0, 0);
        for (var n = 0; n < Outputs; n++)
        {
            var text = Changed(random, Prompted.Reply(KnownFacts.Date(n % 8), Enumerable.Range(0, 1 + random.Next(3)).Select(k => (n + k) % 8).Select(i => (KnownFacts.Told(i), i + 1, KnownFacts.Fact(i)))));
            if (ReplyReader.Read(text) is not { } reply) continue;
            if (ReplyDraft.Of(reply, Passages, Some.Question("Who opened the consulate of Ghana?"), evidence, Draft.Silent(0)) is not { } draft) continue;
            if (CitationChecker.Check(draft, evidence) is not Answer.Cited answer) continue;
            kept++;
            foreach (var claim in answer.Claims)
            {
                if (!claim.Text.EndsWith(KnownFacts.Date(0)[^8..] + ".", StringComparison.Ordinal)) changed++;
                foreach (var citation in claim.Citations) Assert.Contains(citation.Passage, Passages);
                AssertHolds(claim.Text, string.Join(' ', claim.Citations.Select(citation => citation.Quote)), n);
            }

            if (answer.Short is ShortAnswer.Quoted bare) Assert.Contains(answer.Claims.SelectMany(claim => claim.Citations), citation => citation.Quote.Contains(bare.Text, StringComparison.Ordinal));
        }

        Assert.True(kept > 2000 && changed > 200, $"{kept} replies left anything, {changed} sentences of them were changed.");
    }

    private static void AssertHolds(string text, string quotes, int n)
    {
        Assert.False(Foreign().IsMatch(text.Normalize(NormalizationForm.FormKC)), $"{n}: {text}");
        Assert.DoesNotContain(text, c => char.IsControl(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.PrivateUse);
        foreach (Match number in Number().Matches(text)) Assert.True(Number().Matches(quotes).Any(one => one.Value == number.Value), $"{n}: {number.Value} of “{text}” is not in “{quotes}”");
        // Accents and dots aside, as names are written with and without.
        foreach (Match name in Capital().Matches(text)) Assert.True(quotes.Contains(name.Value.Replace('\u0131', 'i'), StringComparison.Ordinal), $"{n}: {name.Value} of “{text}” is not in “{quotes}”");
    }

    // The text as it goes over the wire, and the strings in it.
    private static string Changed(Random random, string text)
    {
        for (var times = 1 + random.Next(4); times > 0; times--)
        {
            var at = random.Next(text.Length);
            var hostile = Hostile[random.Next(Hostile.Length)];
            text = random.Next(8) switch
            {
                0 or 1 or 2 => text.Insert(at, hostile),
                3 => text.Remove(at, Math.Min(text.Length - at, 1 + random.Next(12))),
                4 => text.Insert(at, text.Substring(at, Math.Min(text.Length - at, 1 + random.Next(30)))),
                5 => text[..at] + (char.IsDigit(text[at]) ? (char)('0' + random.Next(10)) : text[at]) + text[(at + 1)..],
                6 => text[..at] + (text[at] switch { 'a' => 'а', 'o' => 'о', 'e' => 'е', 'i' => '\u0131', var c => char.IsLetter(c) ? (char)('a' + random.Next(26)) : c }) + text[(at + 1)..],
                _ => text[..Math.Max(1, text.Length - random.Next(60))],
            };
        }

        return text;
    }

    [GeneratedRegex("""://|\]\s*\(|!\[|<\s*[A-Za-z/!]|evil|xn--|192\.0|\b(javascript|data):|&#|&lt""", RegexOptions.IgnoreCase)]
    private static partial Regex Foreign();

    [GeneratedRegex("""\d+""")]
    private static partial Regex Number();

    // Not at the beginning of a sentence.
    [GeneratedRegex("""(?<=[a-z,] )\p{Lu}\p{L}+""")]
    private static partial Regex Capital();
}
