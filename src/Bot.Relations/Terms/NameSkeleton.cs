using System.Text;
using Bot.Relations.Text;

namespace Bot.Relations.Terms;

/// <summary>The consonants of a name in one Latin form, so that its spellings in different scripts meet: Putin, Poutine, Путин and بوتين are all
/// <c>btn</c>. Coarse on purpose: use it only between languages, beside other terms.</summary>
public static class NameSkeleton
{
    private const int ShortestDeclined = 4;
    private static readonly string[] CaseEndings = ["ого", "его", "ому", "ему", "ым", "им", "ом", "ем"];

    private static readonly Dictionary<char, string> Consonants = new()
    {
        ['б'] = "b", ['в'] = "f", ['г'] = "g", ['д'] = "d", ['ж'] = "g", ['з'] = "z", ['к'] = "k", ['л'] = "l", ['м'] = "m", ['н'] = "n",
        ['п'] = "b", ['р'] = "r", ['с'] = "s", ['т'] = "t", ['ф'] = "f", ['х'] = "h", ['ц'] = "s", ['ч'] = "s", ['ш'] = "s", ['щ'] = "s",
        ['ب'] = "b", ['پ'] = "b", ['ت'] = "t", ['ث'] = "t", ['ج'] = "g", ['ح'] = "h", ['خ'] = "h", ['د'] = "d", ['ذ'] = "d", ['ر'] = "r",
        ['ز'] = "z", ['س'] = "s", ['ش'] = "s", ['ص'] = "s", ['ض'] = "d", ['ط'] = "t", ['ظ'] = "z", ['ع'] = "", ['غ'] = "g", ['ف'] = "f",
        ['ق'] = "k", ['ك'] = "k", ['ل'] = "l", ['م'] = "m", ['ن'] = "n", ['ه'] = "h", ['ڤ'] = "f", ['چ'] = "s", ['گ'] = "g",
        ['b'] = "b", ['c'] = "k", ['d'] = "d", ['f'] = "f", ['g'] = "g", ['h'] = "h", ['j'] = "g", ['k'] = "k", ['l'] = "l", ['m'] = "m",
        ['n'] = "n", ['p'] = "b", ['q'] = "k", ['r'] = "r", ['s'] = "s", ['t'] = "t", ['v'] = "f", ['x'] = "ks", ['z'] = "z",
    };

    /// <summary>The skeleton of a folded word; empty when fewer than two consonants are left, which would say nothing.</summary>
    public static string Of(string folded)
    {
        var word = folded.AsSpan();
        if (word.Length > 0 && Letters.IsCyrillic(word[0])) word = WithoutCaseEnding(word);
        var result = new StringBuilder(word.Length);
        var text = word.ToString().Replace("sch", "s").Replace("sh", "s").Replace("ch", "s").Replace("ph", "f").Replace("th", "t").Replace("kh", "h").Replace("zh", "g").Replace("ou", "u");
        foreach (var c in text)
        {
            if (!Consonants.TryGetValue(c, out var mapped) || mapped.Length == 0) continue;
            if (result.Length > 0 && result[^1] == mapped[0]) continue;
            result.Append(mapped);
        }

        return result.Length >= 2 ? result.ToString() : "";
    }

    // Vowels don't count anyway. "Путиным" and "Зеленского" end in consonants of grammar, "Обама" and "Карим" in their own.
    private static ReadOnlySpan<char> WithoutCaseEnding(ReadOnlySpan<char> word)
    {
        foreach (var ending in CaseEndings)
            if (word.Length - ending.Length >= ShortestDeclined && word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length];
        return word;
    }
}
