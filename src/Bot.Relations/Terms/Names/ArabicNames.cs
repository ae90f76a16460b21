using Bot.Relations.Text;

namespace Bot.Relations.Terms.Names;

/// <summary>Tells names in Arabic, which has no capitals, by where they stand: right behind an office or another part of the name, and behind a word for what people do to each other.</summary>
internal static class ArabicNames
{
    private static readonly HashSet<string> Acts = ["#visit", "#meet", "#sign", "#receive", "#recognize"];

    private static readonly HashSet<string> Joints = Folded("بن ابن بنت أبو آل");

    // What may stand there and is no name.
    // Nobody is called that alone: with the word behind it, it is one name.
    private const string Servant = "عبد";

    private static readonly HashSet<string> Others = Folded("""
        السابق السابقة الحالي الحالية الجديد الجديدة الراحل الراحلة المنتخب المنتخبة الأسبق المقبل القادم التالي المؤقت الوحيد وفد وفود مسؤول مسؤولون مسؤولين كبار كبير كل جميع بعض عدد عدة كلا
        عمل خاصة ودية سرية قصيرة تاريخية رسمية مفاجئة مماثلة واحدة أخرى هامة مهمة ثنائية علنية إلزامية بارزة سنوية نادرة قال قالت أعلن صرح أكد وصل عقد قرر كلف عين أصدر افتتح غادر ألقى أشار تولى أصبح دعا أعرب
        خلالها خلاله بينهما معه معها فيما هناك اليوم أمس غدا أيضا فقط مرارا مرتين مرات البلاد الدولة المدينة العاصمة الجانبان الطرفان البلدان الدولتان الجانبين الطرفين البلدين الدولتين حكومة الحكومة
        نظيره نظيرته نظيرها فخامة جلالة معالي سمو سعادة سيادة الشريف عاما سنة يوما شهرا أنباء حول بشأن نفسه
        """);

    /// <summary>Makes names of the words that are, among the terms from <paramref name="first"/> on; a ruler's ordinal gets the key of its Roman number.</summary>
    public static void Mark(ReadOnlySpan<char> text, List<Term> terms, int first)
    {
        for (var i = first + 1; i < terms.Count; i++) // a joined name is read again, for what stands behind it
        {
            var (before, term) = (terms[i - 1], terms[i]);
            if (before.Folded == Servant && before.Kind != TermKind.Concept && term.Surface.Length > 0 && IsBeside(text, before, term))
            {
                terms[--i] = new Term(TermKind.Name, before.Folded + term.Folded, before.Start, term.End, before.Folded + term.Folded, before.Surface + term.Surface);
                terms.RemoveAt(i + 1);
                continue;
            }

            if (term.Kind != TermKind.Word || term.Surface.Length == 0 || !Letters.IsArabic(term.Surface[0]) || !IsBeside(text, before, term)) continue;
            if (before.Kind == TermKind.Name && Ordinals.ReignOf(term.Folded) is { Length: > 0 } reign) terms[i] = term with { Kind = TermKind.Name, Key = reign, Folded = reign };
            else if (term.Folded != Servant && !Joints.Contains(term.Folded) && !Others.Contains(term.Folded) && MayBeNameBehind(text, terms, i, first)) terms[i] = term with { Kind = TermKind.Name };
        }
    }

    private static bool MayBeNameBehind(ReadOnlySpan<char> text, List<Term> terms, int at, int first)
    {
        var (before, term) = (terms[at - 1], terms[at]);
        if (Joints.Contains(before.Folded)) return true;
        if (FieldWords.Hold(term.Key, "ar")) return false;
        if (before.Kind == TermKind.Name || Offices.IsOffice(before)) return true;
        // "The American president Bush"
        if (before.Kind == TermKind.Country && at - 2 >= first && Offices.IsOffice(terms[at - 2]) && IsBeside(text, terms[at - 2], before)) return true;
        return before.Kind == TermKind.Concept && Acts.Contains(before.Key) && !term.Folded.StartsWith("ال", StringComparison.Ordinal);
    }

    private static bool IsBeside(ReadOnlySpan<char> text, Term before, Term term) => term.Start >= before.End && text[before.End..term.Start].IsWhiteSpace();

    private static HashSet<string> Folded(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => Letters.Fold(word)).ToHashSet(StringComparer.Ordinal);
}
