namespace Bot.Relations.Courtesies;

/// <summary>A message that asks nothing of the sources.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Language">The language that it is worded in, a code of <see cref="Text.Language.All"/>.</param>
public sealed record Courtesy(CourtesyKind Kind, string Language);

/// <summary>What a courtesy is, the weightiest first.</summary>
public enum CourtesyKind
{
    /// <summary>It asks to forget what was said before.</summary>
    NewConversation,

    /// <summary>It asks who the bot is or what it can do.</summary>
    Help,

    /// <summary>Thanks.</summary>
    Thanks,

    /// <summary>Praise.</summary>
    Praise,

    /// <summary>A goodbye.</summary>
    Goodbye,

    /// <summary>A greeting.</summary>
    Greeting,

    /// <summary>"Ok", "I see".</summary>
    Acknowledgement,
}
