using Bot.Composition.Candidates;
using Bot.Relations.Dates;
using Bot.Relations.Terms;
using Bot.Relations.Text;

namespace Bot.Composition.Fitting;

/// <summary>Numbers of a sentence that are not part of its dates.</summary>
internal static class NumberWords
{
    private static readonly HashSet<string> Spelled = Folded("""
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy
        eighty ninety hundred hundreds thousand thousands million billion dozen dozens half third quarter once twice thrice
        deux trois quatre cinq sept huit neuf dix onze douze vingt trente quarante cinquante cent mille moitié
        dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cien mil mitad
        два две двух двум двумя двое три трех трем тремя трое четыре четырех четырем пять пяти пятью шесть шести шестью семь семи семью восемь восьми девять девяти десять десяти
        одиннадцать двенадцать пятнадцать двадцать двадцати тридцать тридцати сорок пятьдесят сто ста сотни тысячи дважды трижды половина половину половины треть четверть
        اثنان اثنين اثنتان اثنتين ثلاث ثلاثة أربع أربعة خمس خمسة ست ستة سبع سبعة ثمان ثماني ثمانية تسع تسعة عشر عشرة عشرون عشرين ثلاثون ثلاثين مئة مائة ألف آلاف مليون مرتين مرتان نصف ثلث ثلثي ربع
        """);

    private static readonly HashSet<string> Numbers = Folded("number total nombre effectif effectifs total número cifra total число числа численность количество عدد عددهم");

    private const int CountedWithin = 4;

    /// <summary>The number that counts <paramref name="counted"/>: it stands at most four words before it. The first number when nothing is named.
    /// Null when there is none.</summary>
    public static string? Of(Term? counted, Candidate candidate)
    {
        var words = new List<WordSpan>();
        WordReader.Read(candidate.Text, words);
        if (Of(counted, candidate, words, 0) is { } number) return number;
        // "The number of soldiers was 126": there the number stands behind what it counts.
        if (counted is not { } term || candidate.Terms.Find(own => own.Key == term.Key) is not { Key: not null } named) return null;
        var noun = words.FindLastIndex(word => word.End <= named.Start && Numbers.Contains(Letters.Fold(candidate.Text.AsSpan(word.Start, word.Length))));
        return noun >= 0 ? Of(null, candidate, words, words.FindIndex(word => word.Start >= named.Start)) : null;
    }

    private static string? Of(Term? counted, Candidate candidate, List<WordSpan> words, int from)
    {
        var text = candidate.Text;
        for (var i = from; i < words.Count; i++)
        {
            var word = words[i];
            var digits = char.IsDigit(text[word.Start]);
            if (!digits && !Spelled.Contains(Letters.Fold(text.AsSpan(word.Start, word.Length)))) continue;
            if (candidate.Dates.Exists(date => date.Covers(word.Start, word.End) && !IsCount(date, counted, candidate, words, i))) continue;
            if (counted is { } term && !Counts(term, candidate, word.End, words[Math.Min(i + CountedWithin, words.Count - 1)].End)) continue;
            return digits ? WholeNumber(text, word) : text.Substring(word.Start, word.Length);
        }

        return null;
    }

    // "2000 guests" reads like a year: what is counted stands right behind it.
    private static bool IsCount(DateMention date, Term? counted, Candidate candidate, List<WordSpan> words, int i) =>
        counted is { } term && i + 1 < words.Count && date.End == words[i].End && date.From.Month == 0 && date.From == date.To && Counts(term, candidate, words[i].End, words[i + 1].End);

    private static bool Counts(Term counted, Candidate candidate, int from, int to) =>
        candidate.Terms.Exists(term => term.Key == counted.Key && term.Start >= from && term.Start < to);

    // "20.8" and "1,250,000" are one number.
    private static string WholeNumber(string text, WordSpan word)
    {
        var end = word.End;
        while (end + 1 < text.Length && text[end] is '.' or ',' && char.IsDigit(text[end + 1]))
        {
            end++;
            while (end < text.Length && char.IsDigit(text[end])) end++;
        }

        return text[word.Start..end];
    }

    private static HashSet<string> Folded(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => Letters.Fold(word)).ToHashSet(StringComparer.Ordinal);
}
