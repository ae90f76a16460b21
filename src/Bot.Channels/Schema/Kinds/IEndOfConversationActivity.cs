namespace Bot.Channels.Schema;

/// <summary>An activity of type <see cref="ActivityTypes.EndOfConversation"/>.</summary>
public interface IEndOfConversationActivity : IActivity
{
    /// <summary>Why it ended, in a word.</summary>
    string? Code { get; set; }

    /// <summary>Why it ended, for people.</summary>
    string? Text { get; set; }
}
