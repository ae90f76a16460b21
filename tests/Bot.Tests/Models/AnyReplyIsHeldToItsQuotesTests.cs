using System.Globalization;
using Bot.Answering;
using Bot.Models.Replies;
using Bot.Tests.Models.Stub;
using Bot.Tests.Support;
using CsCheck;

namespace Bot.Tests.Models;

/// <summary>Whatever a model replies, what is left of it is plain words over quotes that stand in the documents.</summary>
public sealed class AnyReplyIsHeldToItsQuotesTests
{
    private static readonly Passage[] Passages = [Notes.Sentence(Notes.Morocco, "embassy"), Notes.Sentence(Notes.Morocco, "recognized"), Notes.Sentence(Notes.Algeria, "كينيدي"), Notes.Sentence(Notes.Hostile, "script")];

    private static readonly string[] Words =
    [
        "The American embassy in Rabat dates from 11 June 1956.", "On 7 March 1956 the United States recognized Morocco", "as independent of France.", "12 June 1956", "Nobody", "never", "visited", "embassy",
        "https://evil.example/a.png", "evil.example", "[1]", "[x](y)", "![a](b)", "<b>", "javascript:alert(1)", "data:x", "//evil.example", "\u202e", "\u200b", "\u0000", "\U000E0041", "\u001b[31m", "\ud800", "اعترفت الولايات المتحدة", "{", "\"", "\\",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Int[0, Passages.Length - 1].Select(i => Passages[i].Text.ToString()), Gen.Int[0, Words.Length - 1].Array[1, 6].Select(words => string.Join(' ', words.Select(i => Words[i]))));

    private static readonly Gen<(string Text, int Passage, string Quote)[]> Sentences = Gen.Select(Text, Gen.Int[-1, 6], Text).Array[1, 4];

    [Fact]
    public void NothingForeignAndNothingForgedIsLeft()
    {
        var kept = 0;
        Gen.Select(Sentences, Gen.Int[0, 40]).Sample((sentences, cut) =>
        {
            var text = Prompted.Reply("11 June 1956", sentences);
            if (ReplyReader.Read(text[..Math.Max(0, text.Length - cut)]) is not { } reply) return;
            var evidence = new Evidence(Passages, new Dictionary<string, double>(), 3);
            if (ReplyDraft.Of(reply, Passages, Some.Question("What happened?"), evidence, Draft.Silent(0)) is not { } draft) return;
            var answer = Assert.IsType<Answer.Cited>(CitationChecker.Check(draft, evidence));
            Interlocked.Increment(ref kept);
            Assert.Equal(draft.Claims.Count, answer.Claims.Count);
            foreach (var claim in answer.Claims)
            {
                Assert.All(claim.Citations, citation => Assert.Contains(citation.Passage, Passages));
                Assert.DoesNotContain(claim.Text, c => char.IsControl(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format);
                foreach (var foreign in (string[])["://", "](", "![", "<b", "javascript:", "data:", "//evil"]) Assert.DoesNotContain(foreign, claim.Text, StringComparison.Ordinal);
            }
        }, iter: 20_000);

        Assert.True(kept > 50, $"Only {kept} replies left anything.");
    }
}
