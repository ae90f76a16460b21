using System.Text;
using Bot.Corpus.Text;
using CsCheck;

namespace Bot.Tests.Corpus.Text;

public sealed class CleanTextTests
{
    private static readonly Gen<string> Any = Gen.OneOf(
        Gen.String[Gen.Char, 0, 20],
        Gen.OneOf("e\u0301", "a\u0316\u0301", "\u0344", "क\u093C", "\u0958", "\ud83d", "\ude00", "🙂", "\uFFFE", "\u1100\u1161\u11A8", "\r", "\n", "\u200B", "\u00AD", "\ufeff", "Å", "\u212B", "ﷺ", "\u0653\u0627", "x")).Array[0, 40]
        .Select(string.Concat);

    [Theory]
    [InlineData("Plain\ttext.\nNext.", "Plain\ttext.\nNext.")]
    [InlineData("e\u0301te\u0301 de\u0301ja\u0300", "été déjà")]
    [InlineData("\u0627\u0653\u0628", "\u0622\u0628")]
    [InlineData("a\r\nb\rc\u2028d\u2029e\u0085f\fg\vh", "a\nb\nc\nd\ne\nf\ng\nh")]
    [InlineData("Pu\u200Btin\uFEFF \u200Evi\u00ADsited\u200F \u2060Rab\u2063at", "Putin visited Rabat")]
    [InlineData("a\u202Eb\u202Cc\u2066d\u2069e\u061Cf", "abcdef")]
    [InlineData("Hi\U000E0049\U000E0067\U000E007F!", "Hi!")]
    [InlineData("smile\uFE0F\U000E0100", "smile")]
    [InlineData("a\0b\u0007c\u001B[31md\u007Fe\u009Bf", "abc[31mdef")]
    [InlineData("🙂 ½ ﬁ ـ", "🙂 ½ ﬁ ـ")]
    public void TextIsWhatAPersonSeesInNfc(string written, string clean) => Assert.Equal(clean, CleanText.Of(written));

    [Fact]
    public void WhatIsNoCharacterIsSeenToBeMissing()
    {
        Assert.Equal("a\uFFFDb\uFFFDc", CleanText.Of("a\ud83db\ude00c"));
        Assert.Equal("a\uFFFD\uFFFDc", CleanText.Of("a\ud83d\u200B\ude00c"));
        Assert.Equal("a\uFFFDb\uFFFD", CleanText.Of("a\uFFFEb\uFFFF"));
    }

    [Theory]
    [InlineData("The king came.\n")]
    [InlineData("Le président français a été reçu à Rabat.")]
    [InlineData("زار الرئيس بوتين المغرب")]
    public void WhatIsCleanStaysTheSameObject(string text) => Assert.Same(text, CleanText.Of(text));

    [Fact]
    public void CleanTextIsNfcAndCleaningItAgainChangesNothing() => Any.Sample(text =>
    {
        var clean = CleanText.Of(text);
        return clean.IsNormalized(NormalizationForm.FormC) && CleanText.Of(clean) == clean && !clean.AsSpan().ContainsAny("\r\u200B\u00AD\ufeff\u202E");
    }, iter: 20_000);

    [Fact]
    public async Task ManyMarksOnALetterDoNotHang()
    {
        var text = "a" + string.Concat(Enumerable.Repeat("\u0301\u0316", 1_000_000));

        var clean = await Task.Run(() => CleanText.Of(text), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.InRange(clean.Length, 2, 31);
    }
}
