namespace Bot.Host.Teams;

/// <summary>What Teams offers to send to the bot. It arrives as an ordinary message, so the bot must know these words.</summary>
public static class TeamsCommands
{
    /// <summary>Asks for what the greeting says; offered in personal chats.</summary>
    public const string WhatCanYouDo = "What can you do?";

    /// <summary>Asks to forget the turns before; offered in personal chats.</summary>
    public const string NewConversation = "New conversation";

    /// <summary>Asks for what the greeting says; offered in teams and group chats, where the bot's name comes before it.</summary>
    public const string Help = "help";
}
