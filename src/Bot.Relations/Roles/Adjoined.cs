using Bot.Relations.Terms;

namespace Bot.Relations.Roles;

/// <summary>Tells a country that stands right behind an office as a part of it: "رئيس السنغال", "el presidente mexicano", "президент Сенегала".</summary>
internal static class Adjoined
{
    private const string Article = "ال";

    /// <summary>Whether the country is that of the office before it. In Arabic an office without an article takes the country's name, one with the article only its adjective:
    /// "the king Morocco" are two parties.</summary>
    public static bool IsOfOffice(string text, Term office, Term country, string language)
    {
        if (language is not ("ar" or "es" or "ru" or "fr") || country.Kind != TermKind.Country || !EventRoles.IsOffice(office) || office.End > country.Start) return false;
        if (!text.AsSpan(office.End, country.Start - office.End).IsWhiteSpace() || country.Start == office.End) return false;
        if (language != "ar") return language == "ru" || char.IsLower(country.Surface[0]);
        var phrase = text.AsSpan(office.Start, office.End - office.Start);
        var last = phrase[(phrase.LastIndexOf(' ') + 1)..];
        var defined = last.StartsWith(Article, StringComparison.Ordinal);
        if (!defined) return !country.Surface.StartsWith("لل", StringComparison.Ordinal) && !country.Surface.StartsWith("بال", StringComparison.Ordinal);
        var feminine = phrase.Contains("ة ", StringComparison.Ordinal) || last[^1] == 'ة';
        return country.Surface.StartsWith(Article, StringComparison.Ordinal) && country.Surface[^1] is 'ي' or 'ى' || country.Surface.EndsWith("يون", StringComparison.Ordinal) || country.Surface.EndsWith("يين", StringComparison.Ordinal)
            || (feminine && country.Surface.EndsWith("ية", StringComparison.Ordinal));
    }
}
