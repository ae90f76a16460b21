using System.Text;
using Bot.Corpus;
using Bot.Corpus.Text;

namespace Bot.Tests.Corpus.Text;

public sealed class TextDecoderTests
{
    private const string English = "“King Hassan II” came — in 1963.";
    private const string French = "Le président français a été reçu à Rabat.";
    private const string Spanish = "El Rey de España visitó Marruecos en 1979. ¿Cuándo? El año pasado.";
    private const string Russian = "Президент России посетил Марокко в 2006 году.";
    private const string Arabic = "زار الرئيس بوتين المغرب في سنة 2006، واستقبله الملك محمد السادس.";

    public static TheoryData<string, string> Encodings()
    {
        var data = new TheoryData<string, string>();
        foreach (var text in (ReadOnlySpan<string>)[English, French, Spanish, Russian, Arabic])
            foreach (var name in (ReadOnlySpan<string>)["utf-8", "utf-16", "utf-16BE", "utf-32", "utf-32BE"])
                data.Add(name, text);
        return data;
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void AByteOrderMarkTellsTheEncoding(string name, string text)
    {
        var encoding = Encoding.GetEncoding(name);

        Assert.Equal(text, TextDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]));
    }

    [Theory]
    [InlineData(English)]
    [InlineData(French)]
    [InlineData(Spanish)]
    [InlineData(Russian)]
    [InlineData(Arabic)]
    public void WithoutAMarkTheZerosTellUtf16AndTheBytesUtf8(string text)
    {
        Assert.Equal(text, TextDecoder.Decode(Encoding.Unicode.GetBytes(text)));
        Assert.Equal(text, TextDecoder.Decode(Encoding.BigEndianUnicode.GetBytes(text)));
        Assert.Equal(text, TextDecoder.Decode(new UTF8Encoding(false).GetBytes(text)));
    }

    [Theory]
    [InlineData(1252, English)]
    [InlineData(1252, French)]
    [InlineData(1252, Spanish)]
    [InlineData(1252, "Il va à Rabat.")]
    [InlineData(1252, "Où est né l’élève ? À Fès, l’été dernier, cœur léger.")]
    [InlineData(1252, "Émile Loubet, président de la République.")]
    [InlineData(1252, "Sí, señor: él llegó el 3 de marzo.")]
    [InlineData(1252, "Ñandú")]
    [InlineData(1252, "Algérie")]
    [InlineData(28605, "Le cœur coûte 3 €.")]
    [InlineData(1251, Russian)]
    [InlineData(1251, "Путин")]
    [InlineData(1251, "Визит в Марокко")]
    [InlineData(1251, "«Ёлка» — № 5")]
    [InlineData(1251, "Putin (Путин) came.")]
    [InlineData(1251, "ВИЗИТ В МАРОККО\nПрезидент")]
    [InlineData(20866, Russian)]
    [InlineData(20866, "Визит президента")]
    [InlineData(28595, Russian)]
    [InlineData(866, Russian)]
    [InlineData(1256, Arabic)]
    [InlineData(1256, "المغرب وروسيا")]
    [InlineData(1256, "زار الملك موسكو عام 2016؟")]
    [InlineData(1256, "King (الملك) of Morocco")]
    [InlineData(1250, "Prezydent Wałęsa odwiedził Łódź, święto państwowe, źródło.")]
    public void WordsTellTheEncodingOfAShortText(int codePage, string text) =>
        Assert.Equal(text, TextDecoder.Decode(CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(text)));

    [Fact]
    public void WhatTellsTheEncodingMayStandFarBehindPlainText()
    {
        var text = string.Concat(Enumerable.Repeat("The king came to Moscow.\n", 10_000)) + Russian;

        Assert.Equal(text, TextDecoder.Decode(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(text)));
    }

    [Theory]
    [InlineData("89504E470D0A1A0A0000000D49484452", "the file is not text: it holds zero bytes")]
    [InlineData("746578740000", "the file is not text: it holds zero bytes")]
    [InlineData("01000200030004000500", "the file is not text: it holds zero bytes")]
    [InlineData("FFD8FFE110181E1C0201050607", "the file is not text: it holds control characters")]
    [InlineData("EFBBBF41FF", "the file begins as UTF-8 and does not go on so: save it as UTF-8")]
    [InlineData("FF41DB42F043", "the file is not UTF-8, and what else it is can't be told from its words: save it as UTF-8")]
    [InlineData("", "there is no text in it: write some, or delete it")]
    [InlineData("FFFE", "there is no text in it: write some, or delete it")]
    [InlineData("200D0A09", "there is no text in it: write some, or delete it")]
    public void WhatIsNoTextIsRefusedWithOneReason(string bytes, string reason) =>
        Assert.Equal(reason, Assert.Throws<CorpusFormatException>(() => TextDecoder.Decode(Convert.FromHexString(bytes))).Message);

    [Fact]
    public void LineEndsOfAllSystemsAreOne() => Assert.Equal("a\nb\nc\nd", TextDecoder.Decode("a\r\nb\rc\nd"u8.ToArray()));
}
