namespace Bot.Channels.Schema;

/// <summary>An activity of type <see cref="ActivityTypes.Message"/>.</summary>
public interface IMessageActivity : IActivity
{
    /// <summary>The words; null when a card was submitted instead. Untrusted.</summary>
    string? Text { get; set; }

    /// <summary>One of <see cref="TextFormatTypes"/>; null means plain to some clients and Markdown to others.</summary>
    string? TextFormat { get; set; }

    /// <summary>The language of the words as a BCP 47 tag; null when the sender does not say.</summary>
    string? Locale { get; set; }
}
