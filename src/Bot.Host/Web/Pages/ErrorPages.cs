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
        var apology = LogId.Apology(logId);
        return IsForPrograms(context)
            ? context.Response.WriteAsJsonAsync(
                new ErrorResponse(new ErrorDetail("ServiceError", apology)), ChannelJson.Default.ErrorResponse, contentType: null, context.RequestAborted)
            : ShowAsync(context, "Something went wrong", apology);
    }

    private static bool IsForPrograms(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/v3") || context.Request.Path.StartsWithSegments("/webchat");

    private static Task ShowMissingAsync(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => ShowAsync(context, "There is nothing here", "The address may be mistyped."),
        _ => ShowAsync(context, "That can't be done here", "The page doesn't take this kind of request."),
    };

    private static Task ShowAsync(HttpContext context, string heading, string sentence)
    {
        var words = context.RequestServices.GetRequiredService<PageText>();
        Html content = $"""
            <div class="intro">
            <h1>{heading}</h1>
            <p class="lead">{sentence}</p>
            <p><a href="/">{words.Heading}</a></p>
            </div>
            """;
        return PageFrame.Show(words, $"{heading} · {words.Name}", content, context.Response.StatusCode).ExecuteAsync(context);
    }
}
