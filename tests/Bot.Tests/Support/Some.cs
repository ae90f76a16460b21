using Bot.Answering;

namespace Bot.Tests.Support;

/// <summary>Things of which a test needs one and does not care which.</summary>
internal static class Some
{
    public static Document Document(string id, string text, string language = "en", string? title = null) => new(id, title ?? "Note", text, language);

    public static Question Question(string text) => Bot.Answering.Question.First(text, new DateOnly(2026, 11, 24));
}
