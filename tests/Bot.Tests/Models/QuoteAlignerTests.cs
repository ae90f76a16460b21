using Bot.Answering;
using Bot.Models.Replies;
using Bot.Tests.Support;

namespace Bot.Tests.Models;

/// <summary>A model's quote is taken for what the document says at that place, or not at all.</summary>
public sealed class QuoteAlignerTests
{
    private const string Text = "Before.\nThe  king said:\u00a0“We are\u200b friends”, and Mohammed’s\n\tson went to Fès on 2 May 1961. After.";

    private static readonly Passage Told = Passage(Text, 8, Text.Length - 7);

    [Theory]
    [InlineData("The king said: \"We are friends\"", "The  king said:\u00a0“We are\u200b friends”")]
    [InlineData("Mohammed's son went to Fès on 2 May 1961.", "Mohammed’s\n\tson went to Fès on 2 May 1961.")]
    [InlineData("«We are friends»", "“We are\u200b friends”")]
    [InlineData("  son\nwent   to Fès ", "son went to Fès")]
    [InlineData("“went to Fès on 2 May 1961”", "went to Fès on 2 May 1961")]
    [InlineData("…son went to Fès…", "son went to Fès")]
    public void WhiteSpaceAndQuotationMarksAsideItIsFoundAndShownAsTheDocumentHasIt(string quote, string shown)
    {
        var aligned = QuoteAligner.Align(quote, Told)!;

        Assert.Equal(shown, aligned.Text);
        Assert.Equal(shown, Text.Substring(aligned.Start, aligned.Text.Length));
    }

    [Theory]
    [InlineData("The king says: “We are friends”")]
    [InlineData("son went to Fes on 2 May 1961")]
    [InlineData("Son went to Fès on 2 May 1961")]
    [InlineData("on went to Fès on 2 May 196")]
    [InlineData("went to Fès on 2 May 19")]
    [InlineData("The king … went to Fès")]
    [InlineData("friends, and Mohammed’s")]
    [InlineData("Before. The king said")]
    [InlineData("2 May 1961. After")]
    [InlineData("and")]
    [InlineData("May 1961")]
    [InlineData("")]
    [InlineData("\"\"")]
    [InlineData("\u200b")]
    public void AnAlteredAShortenedAForeignAndAnEmptyOneAreNotFound(string quote) => Assert.Null(QuoteAligner.Align(quote, Told));

    [Fact]
    public void AWholePassageMayBeShort()
    {
        var row = Passage("1. Peru\n2. Mali", 8, 15);

        Assert.Equal("2. Mali", QuoteAligner.Align("2. Mali", row)!.Text);
    }

    [Fact]
    public void WhateverIsFoundStandsInTheDocument()
    {
        var words = Text[8..^7].Split([' ', '\n', '\t', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);

        for (var from = 0; from < words.Length; from++)
        {
            for (var count = 3; from + count <= words.Length; count++)
            {
                if (QuoteAligner.Align(string.Join(' ', words.Skip(from).Take(count)), Told) is not { } quote) continue;
                Assert.Equal(quote.Text, Text.Substring(quote.Start, quote.Text.Length));
                Assert.InRange(quote.Start, Told.Start, Told.End - quote.Text.Length);
            }
        }
    }

    private static Passage Passage(string text, int start, int end) => new(Some.Document("note.md", text), start, end, "", PassageKind.Prose);
}
