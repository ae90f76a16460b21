using Bot.Relations.Text;

namespace Bot.Relations.Questions;

/// <summary>The words that order: first, latest.</summary>
public static class OrderWords
{
    private static readonly CueTable Cues = new("order-words.tsv");

    /// <summary>Whether a text says itself that something is the first or the latest.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language.</param>
    /// <param name="order">What is looked for; of <see cref="Order.None"/> there are no words.</param>
    public static bool AreIn(string text, string language, Order order)
    {
        var words = WordReader.Folded(text, out _);
        while (Cues.Find(words, language, out var said) is > 0 and var behind)
        {
            if (Of(said) == order) return true;
            words = words[behind..];
        }

        return false;
    }

    /// <summary>The first of them in a question.</summary>
    /// <param name="words">The question's words, folded.</param>
    /// <param name="language">Its language.</param>
    /// <param name="order">What it says; <see cref="Order.None"/> when there is none.</param>
    /// <returns>The index of the word behind it; -1 when there is none.</returns>
    internal static int Find(List<string> words, string language, out Order order)
    {
        var behind = Cues.Find(words, language, out var said);
        order = Of(said);
        return behind;
    }

    private static Order Of(string cue) => cue switch { "latest" => Order.Latest, "first" => Order.First, _ => Order.None };
}
