using System.Globalization;
using Bot.Host.Web.Pages;
using Bot.Retrieval.Catalogues;

namespace Bot.Host.Web.Sources.List;

/// <summary>Writes what is known about a document beside its title: language, countries, size.</summary>
internal static class SourceFacts
{
    private const int MostCountries = 5;

    private static readonly NumberFormatInfo Digits = new() { NumberGroupSeparator = "\u202F", NumberGroupSizes = [3], NumberDecimalDigits = 0 };

    /// <summary>The facts, each in an element of its own, in the page's language.</summary>
    public static Html Write(DocumentEntry entry, PageText page)
    {
        var countries = CorpusFacts.Countries(entry.Countries, MostCountries, page);
        var named = countries.Length == 0 ? Html.Nothing : Html.Of($""" <span class="countries">{countries}</span>""");
        return $""" <span>{LanguageName(entry.Language, page)}</span>{named} <span class="size">{Phrases.With(SourceWords.For(page.Language).Size, Number(entry.Length))}</span>""";
    }

    /// <summary>A number with its thousands apart.</summary>
    public static string Number(int number) => number.ToString("N", Digits);

    /// <summary>A language's name in its own words; that it is another when it is none of the five.</summary>
    public static string LanguageName(string code, PageText page) =>
        Relations.Text.Language.Known(code) == Relations.Text.Language.Unknown ? SourceWords.For(page.Language).OtherLanguage : CultureInfo.GetCultureInfo(code).NativeName;
}
