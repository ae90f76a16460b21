using System.Text;
using Bot.Relations.Spelling;
using Bot.Relations.Terms.Names;
using Bot.Relations.Text;

namespace Bot.Relations.Terms.Names;

/// <summary>The consonants of a name in one Latin form, so that its spellings in different scripts meet: Putin, Poutine, Путин and بوتين are all
/// <c>btn</c>. Coarse on purpose: use it only between languages, beside other terms.</summary>
public static class NameSkeleton
{
    private const int ShortestDeclined = 4, ShortestNoun = 3;
    private static readonly string[] CaseEndings = ["ого", "его", "ому", "ему", "ым", "им", "ом", "ем"];

    // Letters that together write one sound, longest first: Gorbatchev, Горбачёв and غورباتشوف; Yeltsin and Ельцин; John and Джон.
    private static readonly (string Letters, string Sound)[] Together =
    [
        ("shch", "s"), ("tsch", "s"), ("tch", "s"), ("sch", "s"), ("dzh", "g"), ("ch", "s"), ("sh", "s"), ("ts", "s"), ("tz", "s"), ("ph", "f"), ("th", "t"), ("kh", "h"), ("zh", "g"),
        ("dj", "g"), ("gh", "g"), ("dh", "d"), ("bh", "b"), ("hn", "n"), ("hl", "l"), ("ce", "s"), ("ci", "s"), ("cy", "s"), ("ck", "k"),
        ("дж", "g"), ("тс", "s"), ("тч", "s"), ("تش", "s"), ("تس", "s"), ("дз", "z"),
    ];

    private static readonly Dictionary<char, string> Consonants = new()
    {
        ['б'] = "b", ['в'] = "f", ['г'] = "g", ['д'] = "d", ['ж'] = "g", ['з'] = "s", ['к'] = "k", ['л'] = "l", ['м'] = "m", ['н'] = "n",
        ['п'] = "b", ['р'] = "r", ['с'] = "s", ['т'] = "t", ['ф'] = "f", ['х'] = "h", ['ц'] = "s", ['ч'] = "s", ['ш'] = "s", ['щ'] = "s",
        ['ب'] = "b", ['پ'] = "b", ['ت'] = "t", ['ث'] = "t", ['ج'] = "g", ['ح'] = "h", ['خ'] = "h", ['د'] = "d", ['ذ'] = "d", ['ر'] = "r",
        ['ز'] = "s", ['س'] = "s", ['ش'] = "s", ['ص'] = "s", ['ض'] = "d", ['ط'] = "t", ['ظ'] = "s", ['ع'] = "", ['غ'] = "g", ['ف'] = "f",
        ['ق'] = "k", ['ك'] = "k", ['ل'] = "l", ['م'] = "m", ['ن'] = "n", ['ه'] = "h", ['ڤ'] = "f", ['چ'] = "s", ['گ'] = "g",
        ['b'] = "b", ['c'] = "k", ['d'] = "d", ['f'] = "f", ['g'] = "g", ['h'] = "h", ['j'] = "g", ['k'] = "k", ['l'] = "l", ['m'] = "m",
        ['n'] = "n", ['p'] = "b", ['q'] = "k", ['r'] = "r", ['s'] = "s", ['t'] = "t", ['v'] = "f", ['x'] = "ks", ['z'] = "s",
    };

    /// <summary>The skeleton of a term's word as it is written: the Arabic article before a name is not part of it ("الحسن" is Hassan), while the
    /// same letters with a hamza are the name's own ("ألبرت" is Albert).</summary>
    public static string Of(Term term) => Of(Bare(term));

    private static string Bare(Term term) => term.Surface.StartsWith("ال", StringComparison.Ordinal) ? ArabicArticle.Strip(term.Folded) : term.Folded;

    /// <summary>The skeletons that the term may have: the second of two is that of a Cyrillic name with its г as h, which Russian writes so in Ibrahim and Hong Kong.</summary>
    public static IEnumerable<string> All(Term term)
    {
        var first = Of(term);
        if (first.Length == 0) yield break;
        yield return first;
        if (term.Folded.Contains('г')) yield return Of(term.Folded.Replace('г', 'х'));
    }

    /// <summary>Whether two terms may be one name, written in two languages: spelt alike, or with the same sounds in two scripts.</summary>
    public static bool AreOne(Term one, Term other)
    {
        if (one.Folded == other.Folded) return true;
        var skeleton = Of(one);
        if (skeleton.Length < 3) return NameVowels.Agree(Bare(one), Bare(other));
        return All(other).Any(All(one).Contains) && Misspelling.MayBeOneName(one.Folded, other.Folded);
    }

    /// <summary>The skeleton of a folded word; empty when fewer than two consonants are left, which would say nothing.</summary>
    public static string Of(string folded)
    {
        var word = WithoutCaseEnding(folded);
        var result = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length;)
        {
            var sound = Sound(word[i..], out var length);
            i += length;
            // The last h of Abdullah, Nkrumah and بوتفليقة is not heard.
            if (sound == "h" && i == word.Length && word[^1] is 'h' or 'ه') continue;
            if (sound.Length == 0 || (result.Length > 0 && result[^1] == sound[0])) continue;
            result.Append(sound);
        }

        return result.Length >= 2 ? result.ToString() : "";
    }

    internal static string Sound(ReadOnlySpan<char> rest, out int length)
    {
        foreach (var (letters, sound) in Together)
        {
            if (rest[0] != letters[0] || !rest.StartsWith(letters, StringComparison.Ordinal)) continue;
            length = letters.Length;
            return sound;
        }

        length = 1;
        return Consonants.GetValueOrDefault(rest[0], "");
    }

    // Vowels don't count anyway. "Путиным" and "Зеленского" end in consonants of grammar, "Обама" and "Карим" in their own. Behind three letters only "ом" is surely
    // grammar, and "ем" behind a letter that has no "ом": "Кимом", "Бушем", but "Салем".
    internal static ReadOnlySpan<char> WithoutCaseEnding(ReadOnlySpan<char> word)
    {
        if (word.Length == 0 || !Letters.IsCyrillic(word[0])) return word;
        foreach (var ending in CaseEndings)
        {
            var left = word.Length - ending.Length;
            var least = ending == "ом" || (ending == "ем" && left > 0 && word[left - 1] is 'ш' or 'ж' or 'ч' or 'щ' or 'ц') ? ShortestNoun : ShortestDeclined;
            if (left >= least && word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length];
        }

        return word;
    }
}
