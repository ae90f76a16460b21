using Bot.Host.Web.Chat.Replies;

namespace Bot.Host.Web.Chat;

/// <summary>What whoever joins a conversation reads first.</summary>
internal static class Greeting
{
    /// <summary>What the bot is, in one sentence, and what can be asked. Markdown.</summary>
    public static string Write(PageText words) =>
        string.Join('\n', [Markdown.Escape(words.Greeting), "", .. words.Examples.Select(example => $"- {Markdown.Escape(example)}")]).TrimEnd();
}
