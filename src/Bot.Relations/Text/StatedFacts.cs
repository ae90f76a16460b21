namespace Bot.Relations.Text;

/// <summary>The names and numbers that a sentence states.</summary>
public static class StatedFacts
{
    /// <summary>Whether every number and every word with a capital letter in <paramref name="sentence"/> stands in one of the
    /// <paramref name="grounds"/>, accents and case aside. A capital that only begins the sentence must stand there too, unless it is a function word.</summary>
    public static bool AllIn(string sentence, IEnumerable<string> grounds)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var ground in grounds)
            foreach (var word in Words(ground)) known.Add(Letters.Fold(word));
        foreach (var word in Words(sentence))
        {
            if (!char.IsUpper(word[0]) && !char.IsDigit(word[0])) continue;
            var folded = Letters.Fold(word);
            if (!known.Contains(folded) && !FunctionWords.Of("en").Contains(folded)) return false;
        }

        return true;
    }

    private static IEnumerable<string> Words(string text)
    {
        var spans = new List<WordSpan>();
        WordReader.Read(text, spans);
        return spans.Select(span => text.Substring(span.Start, span.Length));
    }
}
