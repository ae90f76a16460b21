using Bot.Channels.Http;
using Microsoft.AspNetCore.Diagnostics;

namespace Bot.Host.Web.Pages;

/// <summary>What is shown for an address that is not there, and when something breaks.</summary>
internal static class ErrorPages
{
    /// <summary>Catches what is thrown further in. Answers that are errors already, and have a body, pass as they are.</summary>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app)
    {
        // The error is logged here, with its id; the middleware's own line would be a second one.
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = ShowBrokenAsync, SuppressDiagnosticsCallback = _ => true });
        // Programs are answered with the status alone.
        return app.UseWhen(context => !IsForPrograms(context), pages => pages.UseStatusCodePages(status => ShowMissingAsync(status.HttpContext)));
    }

    private static Task ShowBrokenAsync(HttpContext context)
    {
        var error = context.Features.Get<IExceptionHandlerFeature>()!.Error;
        if (error is BadHttpRequestException badRequest) context.Response.StatusCode = badRequest.StatusCode;
        var logId = LogId.New();
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ErrorPages))
            .LogError(error, "A request broke; the user was told {LogId}.", logId);
        var apology = Phrases.With(Phrases.For("en").Broken, logId);
        return IsForPrograms(context)
            ? context.Response.WriteAsJsonAsync(
                new ErrorResponse(new ErrorDetail("ServiceError", apology)), ChannelJson.Default.ErrorResponse, contentType: null, context.RequestAborted)
            : ShowAsync(context, words => (words.Broken, Html.Of($"""<span lang="en" dir="ltr">{apology}</span>""")));
    }

    private static bool IsForPrograms(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/v3") || context.Request.Path.StartsWithSegments("/webchat");

    private static Task ShowMissingAsync(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => ShowAsync(context, words => (words.Missing.Heading, Html.Of($"{words.Missing.Sentence}"))),
        _ => ShowAsync(context, words => (words.Refused.Heading, Html.Of($"{words.Refused.Sentence}"))),
    };

    private static Task ShowAsync(HttpContext context, Func<PageText, (string Heading, Html Sentence)> say)
    {
        var reader = PageReader.Of(context);
        var (heading, sentence) = say(reader.Words);
        Html content = $"""
            <div class="intro">
            <h1>{heading}</h1>
            <p class="lead">{sentence}</p>
            <p><a href="{reader.Home}">{reader.Words.Heading}</a></p>
            </div>
            """;
        return PageFrame.Show(reader, $"{heading} · {reader.Words.Name}", content, context.Response.StatusCode).ExecuteAsync(context);
    }
}
