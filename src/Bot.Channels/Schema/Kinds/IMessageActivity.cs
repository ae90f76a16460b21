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

    /// <summary>What is spoken in place of the text.</summary>
    string? Speak { get; set; }

    /// <summary>One of <see cref="InputHints"/>.</summary>
    string? InputHint { get; set; }

    /// <summary>What is shown where the message itself can't be.</summary>
    string? Summary { get; set; }

    /// <summary><c>list</c> or <c>carousel</c>.</summary>
    string? AttachmentLayout { get; set; }

    /// <summary>Cards and files; null when there are none.</summary>
    IList<Attachment>? Attachments { get; set; }

    /// <summary>Buttons below the message that are gone once one is pressed.</summary>
    SuggestedActions? SuggestedActions { get; set; }

    /// <summary><c>low</c>, <c>normal</c> or <c>high</c>.</summary>
    string? Importance { get; set; }

    /// <summary>What a submitted card holds; a <see cref="System.Text.Json.JsonElement"/> when it came in. Untrusted.</summary>
    object? Value { get; set; }
}
