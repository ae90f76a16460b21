namespace Bot.Channels.Schema;

/// <summary>The names of channels that are treated in their own way.</summary>
public static class ChannelIds
{
    /// <summary>Microsoft Teams.</summary>
    public const string Msteams = "msteams";

    /// <summary>Web Chat, on this program's own page or elsewhere.</summary>
    public const string Webchat = "webchat";

    /// <summary>Another client over Direct Line.</summary>
    public const string Directline = "directline";

    /// <summary>The Bot Framework Emulator.</summary>
    public const string Emulator = "emulator";
}
