using Bot.Relations.Terms;
using Bot.Relations.Text;

namespace Bot.Relations.Spelling;

/// <summary>Gives the countries of a text that was typed in lower case their capitals.</summary>
public static class CountryCapitals
{
    private const int LongestAbbreviation = 4;

    /// <summary>The text with capitals for its countries; nothing else changes, offsets neither.</summary>
    public static string In(string text, string language)
    {
        var reader = TermReader.Of(language);
        var letters = text.ToCharArray();
        foreach (var term in reader.Read(text.ToLowerInvariant(), anyCase: true))
        {
            if (term.Kind != TermKind.Country || term.End > text.Length) continue;
            for (var i = term.Start; i < term.End; i++)
                if (i == term.Start || !char.IsLetter(letters[i - 1])) letters[i] = char.ToUpperInvariant(letters[i]);
            // "usa" is written in capitals throughout.
            if (term.End - term.Start <= LongestAbbreviation && !reader.Read(letters.AsSpan(term.Start, term.End - term.Start)).Exists(own => own.Key == term.Key))
                for (var i = term.Start; i < term.End; i++) letters[i] = char.ToUpperInvariant(letters[i]);
        }

        return new string(letters);
    }
}
