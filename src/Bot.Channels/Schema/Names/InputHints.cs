namespace Bot.Channels.Schema;

/// <summary>Whether a bot waits for words after its message.</summary>
public static class InputHints
{
    /// <summary>It takes words and does not wait for them.</summary>
    public const string AcceptingInput = "acceptingInput";

    /// <summary>It takes no words now.</summary>
    public const string IgnoringInput = "ignoringInput";

    /// <summary>It waits for words.</summary>
    public const string ExpectingInput = "expectingInput";
}
