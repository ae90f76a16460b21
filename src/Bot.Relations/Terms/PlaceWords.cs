using Bot.Relations.Text;

namespace Bot.Relations.Terms;

/// <summary>Words that tell where a building stands.</summary>
public static class PlaceWords
{
    private static readonly string[] Beginnings =
    [
        .. new[]
        {
            "locat", "situat", "stands", "address", "housed", "situé", "adresse", "ubicad", "situad", "dirección",
            "расположен", "находит", "адрес", "يقع", "تقع", "عنوان",
        }.Select(word => Letters.Fold(word)),
    ];

    /// <summary>Whether one is among the terms.</summary>
    public static bool AnyIn(IReadOnlyList<Term> terms)
    {
        foreach (var term in terms)
            if (Array.Exists(Beginnings, beginning => term.Folded.StartsWith(beginning, StringComparison.Ordinal))) return true;
        return false;
    }
}
