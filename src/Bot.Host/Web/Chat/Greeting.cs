using Bot.Channels.Schema;
using Bot.Host.Web.Chat.Replies;

namespace Bot.Host.Web.Chat;

/// <summary>What whoever joins a conversation reads first.</summary>
internal static class Greeting
{
    /// <summary>What the bot is, in one sentence, and what can be asked. Markdown.</summary>
    /// <param name="words">The words, in the language of the conversation.</param>
    /// <param name="channelId">The channel; on our own page the examples stand beside the chat.</param>
    public static string Write(PageText words, string? channelId) =>
        channelId == ChannelIds.Webchat ? Markdown.Escape(words.Greeting) : string.Join('\n', [Markdown.Escape(words.Greeting), "", .. words.Examples.Select(example => $"- {Markdown.Escape(example)}")]).TrimEnd();
}
