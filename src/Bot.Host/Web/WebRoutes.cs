using Bot.Channels.DirectLine;
using Bot.Channels.Http;
using Bot.Channels.Turns;
using Bot.Host.Indexing.Live;
using Bot.Host.Web.Chronologies;
using Bot.Host.Web.Pages;
using Bot.Host.Web.Sources;
using Bot.Host.Web.Sources.List;

namespace Bot.Host.Web;

/// <summary>Where the web page and the chat endpoint are found.</summary>
public static class WebRoutes
{
    /// <summary>Maps the page at <c>/</c>, its assets, the documents at <c>/sources</c>, the chronology at <c>/chronology</c>, the chat endpoint at <c>/api/messages</c>, Direct Line at
    /// <c>/v3/directline</c> and the health check at <c>/healthz</c>,
    /// with plain pages for what is not there and for what breaks.</summary>
    /// <param name="app">The host, with the services of <see cref="WebServices.AddWeb"/>.</param>
    /// <param name="documentCount">How many documents can be searched at the moment of the call.</param>
    public static WebApplication MapWeb(this WebApplication app, Func<int> documentCount) => MapWeb(app, documentCount, () => null);

    /// <summary>The same, with the state of an index that is followed in the health check.</summary>
    internal static WebApplication MapWeb(this WebApplication app, Func<int> documentCount, Func<IndexHealth?> index)
    {
        app.UseSecurityHeaders();
        app.UseErrorPages();
        app.MapMethods("/", ["GET", "HEAD"], AnswerPage.ShowAsync);
        app.MapMethods("/assets/webchat.js", ["GET", "HEAD"], (HttpContext context, WebChatBundle bundle) => bundle.Serve(context));
        app.MapMethods("/assets/webchat.js.LICENSE.txt", ["GET", "HEAD"], (WebChatBundle bundle) => bundle.ServeLicence());
        app.MapMethods("/assets/{name}", ["GET", "HEAD"], Asset.Serve);
        app.MapMethods(SourceAddress.List, ["GET", "HEAD"], SourceListPage.Show);
        app.MapMethods(SourceAddress.List + "/{key}", ["GET", "HEAD"], SourcePage.Show);
        app.MapMethods(SourceAddress.List + "/{key}/text", ["GET", "HEAD"], ExactText.Send);
        app.MapMethods(SourceAddress.List + "/{key}/original", ["GET", "HEAD"], OriginalFile.Send);
        app.MapMethods(ChronologyPage.Path, ["GET", "HEAD"], ChronologyPage.ShowAsync);
        app.MapMethods("/healthz", ["GET", "HEAD"], () => Results.Json(new Health("ok", documentCount(), index()), HealthJson.Default.Health));
        app.Map("/api/messages", (HttpContext context, IBotFrameworkHttpAdapter adapter, IBot bot) =>
            adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted));
        app.MapDirectLine();
        return app;
    }
}
