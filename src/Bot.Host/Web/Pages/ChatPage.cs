using System.Security.Cryptography;
using Bot.Host.Indexing;
using Bot.Host.Settings;

namespace Bot.Host.Web.Pages;

/// <summary>The page at <c>/</c> with the chat on it. What it says stands in the markup; <c>chat.js</c> starts the chat and sends the examples.</summary>
internal static class ChatPage
{
    // What Web Chat calls the languages of the page.
    private static readonly Dictionary<string, string> Locales =
        new() { ["en"] = "en-US", ["fr"] = "fr-FR", ["es"] = "es-ES", ["ru"] = "ru-RU", ["ar"] = "ar-SA" };

    /// <summary>The page, under a policy of its own that lets the chat's script and styles work.</summary>
    public static IResult Show(PageReader reader, CorpusSummary summary, WebChatSettings settings, HttpContext context)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.ForChat(nonce, settings, context.Request);
        return PageFrame.Show(reader, reader.Words.Name, Content(reader, summary, settings), head: Scripts(nonce), kind: "with-chat");
    }

    private static Html Scripts(string nonce) => $"""
        <link rel="preload" as="script" href="/assets/webchat.js">
        <script type="module" src="/assets/chat.js" nonce="{nonce}"></script>
        """;

    private static Html Content(PageReader reader, CorpusSummary summary, WebChatSettings settings) => $"""
        <div class="about">
        {AnswerPage.Intro(reader.Words)}
        {CorpusFacts.Write(summary, reader.Words)}
        {AnswerPage.Examples(reader)}
        </div>
        <noscript>{AnswerPage.Form(reader, "")}</noscript>
        {Chat(reader.Words, settings, $"{reader.Home}{(reader.Chosen ? "&" : "?")}plain")}
        """;

    private static Html Chat(PageText words, WebChatSettings settings, string plain) => $"""
        <section id="chat" class="chat" aria-label="{words.Chat}" tabindex="-1" hidden data-domain="{settings.DomainOrPath}" data-token-url="{settings.TokenUrl}"
          data-locale="{Locales[words.Language]}" data-label="{words.Label}" data-starting="{words.Starting}" data-ended="{words.Ended}" data-unreachable="{words.Unreachable}">
        <p class="anew"><button type="button">{words.NewConversation}</button></p>
        <div class="room"></div>
        <div class="notice" hidden>
        <p role="status"></p>
        <p class="ways" hidden><button type="button">{words.StartAnew}</button> <a href="{plain}">{words.PlainForm}</a></p>
        </div>
        </section>
        """;
}
