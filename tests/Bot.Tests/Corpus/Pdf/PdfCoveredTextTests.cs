using Bot.Corpus.Formats.Pdf;
using static Bot.Tests.Support.RawPdf;

namespace Bot.Tests.Corpus.Pdf;

/// <summary>Text under a box that was drawn over it to take it out is not read; text on a box is.</summary>
public sealed class PdfCoveredTextTests
{
    private const string Seen = "The king visited Moscow.";
    private const string Box = "60 590 400 30 re f";
    private const string Image = "400 0 0 30 60 590 cm";

    private const string Resources =
        "/Resources << /Font << /F1 3 0 R >> /ExtGState << /Pale << /ca 0.3 >> /Marker << /BM /Multiply >> /Over << /op true >> >> /XObject << /Form 6 0 R /Group 7 0 R /Picture 8 0 R /Cutout 9 0 R >> >>";

    private static readonly string[] Objects =
    [
        Stream($"0 g {Box}", "/Type /XObject /Subtype /Form /BBox [0 0 612 792]"),
        Stream($"0 g {Box}", "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Group << /S /Transparency >>"),
        Stream("0", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"),
        Stream("0", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /SMask 8 0 R"),
    ];

    [Theory]
    [InlineData("a black box", $"0 g {Box}")]
    [InlineData("a white box", $"1 g {Box}")]
    [InlineData("a box of lines", "0 g 60 590 m 460 590 l 460 620 l 60 620 l h f")]
    [InlineData("a box with round corners", "0 g 70 590 m 450 590 l 460 590 460 620 450 620 c 70 620 l 60 620 60 590 70 590 c f")]
    [InlineData("two boxes of one path", "0 g 60 590 60 30 re 120 590 340 30 re f")]
    [InlineData("two boxes", "0 g 60 590 60 30 re f 120 590 340 30 re f")]
    [InlineData("a thick line", "30 w 60 605 m 460 605 l S")]
    [InlineData("a box that is scaled", "0.5 0 0 0.5 0 0 cm 0 g 120 1180 800 60 re f")]
    [InlineData("a box that is cut, but not there", $"0 0 612 700 re W n 0 g {Box}")]
    [InlineData("a box in a form", "/Form Do")]
    [InlineData("a box in a group", "/Group Do")]
    [InlineData("a picture", $"{Image} /Picture Do")]
    [InlineData("a picture in the text", $"{Image} BI /W 1 /H 1 /CS /G /BPC 8 ID 0 EI")]
    public void TextUnderWhatWasPaintedOverItIsNotTaken(string what, string operators) => Assert.Equal((what, Seen), (what, Text($"q {operators} Q")));

    [Theory]
    [InlineData("a line under it", "0 g 60 597 400 1 re f")]
    [InlineData("a line through it", "0 g 60 602 400 2.2 re f")]
    [InlineData("a stroke through it", "2 w 60 603 m 460 603 l S")]
    [InlineData("a frame around it", "0 g 50 580 420 50 re 60 590 400 30 re f*")]
    [InlineData("a box that is cut off before it", $"0 0 612 500 re W n 0 g {Box}")]
    [InlineData("a box that is cut to letters", $"BT /F1 10 Tf 7 Tr 72 100 Td (x) Tj ET 0 g {Box}")]
    [InlineData("a marker that is seen through", $"/Pale gs 1 1 0 rg {Box}")]
    [InlineData("a marker that multiplies", $"/Marker gs 1 1 0 rg {Box}")]
    [InlineData("a group that is seen through", "/Pale gs /Group Do")]
    [InlineData("ink that prints over", $"/Over gs 0 0 0 0 k {Box}")]
    [InlineData("a layer that may be off", $"/OC /Layer BDC 0 g {Box} EMC")]
    [InlineData("a picture that is seen through", $"{Image} /Cutout Do")]
    [InlineData("a stencil", $"{Image} BI /W 1 /H 1 /IM true /BPC 1 ID 0 EI")]
    [InlineData("a triangle beside it", "0 g 60 620 m 460 620 l 460 690 l h f")]
    public void TextUnderWhatDoesNotHideItIsTaken(string what, string operators) => Assert.Equal((what, $"{Seen}\n\nHe met the president."), (what, Text($"q {operators} Q")));

    [Theory]
    [InlineData("black on black", "0 g", "0 g")]
    [InlineData("blue on the same blue", "0 0 0.5 rg", "0 0 0.51 rg")]
    [InlineData("white on a white box", "1 g", "1 1 1 rg")]
    public void TextOfTheColourOfItsGroundIsNotTaken(string what, string ground, string text) =>
        Assert.Equal((what, Seen), (what, Read($"{Lines(72, 700, 10, Seen)} q {ground} {Box} {text} {Lines(72, 600, 10, "He met the president.")} Q")));

    [Theory]
    [InlineData("black on a marker", "1 1 0 rg", "0 g")]
    [InlineData("white in a blue head", "0 0 0.5 rg", "1 g")]
    [InlineData("grey on black", "0 g", "0.5 g")]
    [InlineData("black on a shadow", "/Pale gs 0 g", "0 g")]
    [InlineData("white on a picture", $"q {Image} /Picture Do Q", "1 g")]
    public void TextOnAGroundIsTaken(string what, string ground, string text) =>
        Assert.Equal((what, $"{Seen}\n\nHe met the president."), (what, Read($"{Lines(72, 700, 10, Seen)} q {ground} {Box} {text} {Lines(72, 600, 10, "He met the president.")} Q")));

    [Fact]
    public void WhatIsWrittenOnTheBoxThatCoversIsTaken() =>
        Assert.Equal("He met the king.", Read($"{Lines(72, 600, 10, "He met the president.")} 1 g {Box} 0 g {Lines(72, 600, 10, "He met the king.")}"));

    [Fact]
    public void AlsoOnAPageThatIsTurnedTextUnderABoxIsNotTaken() =>
        Assert.Equal(Seen, Assert.Single(PdfFormat.Extract(Pages([$"{Lines(72, 700, 10, Seen)} {Lines(72, 600, 10, "He met the president.")} {Box}"], "/Rotate 90")).Pages));

    private static string Text(string operators) => Read($"{Lines(72, 700, 10, Seen)} {Lines(72, 600, 10, "He met the president.")} {operators}");

    private static string Read(string content) => Assert.Single(PdfFormat.Extract(Pages([content], Resources, more: Objects)).Pages);
}
