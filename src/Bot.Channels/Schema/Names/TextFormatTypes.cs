namespace Bot.Channels.Schema;

/// <summary>How the text of a message is to be read.</summary>
public static class TextFormatTypes
{
    /// <summary>As it stands.</summary>
    public const string Plain = "plain";

    /// <summary>As Markdown.</summary>
    public const string Markdown = "markdown";
}
