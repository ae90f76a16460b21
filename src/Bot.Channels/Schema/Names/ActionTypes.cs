namespace Bot.Channels.Schema;

/// <summary>What pressing a button does.</summary>
public static class ActionTypes
{
    /// <summary>Sends the value as the user's words, for all to see.</summary>
    public const string ImBack = "imBack";

    /// <summary>Opens an address.</summary>
    public const string OpenUrl = "openUrl";
}
