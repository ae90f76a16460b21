using Bot.Host.Web.Chronologies;
using Bot.Host.Web.Sources;
using Bot.Relations.Text;

namespace Bot.Host.Web.Pages;

/// <summary>Who reads a page: in which language, and whether it was chosen in the address.</summary>
/// <param name="Words">The words of that language.</param>
/// <param name="Chosen">Whether the address names it, so that links have to carry it on.</param>
internal sealed record PageReader(PageText Words, bool Chosen)
{
    /// <summary>The address of the bot's first page for this reader.</summary>
    public string Home => Link("/");

    /// <summary>The address of this page in another language: a document's, the list's and the chronology's lead to the same, others to the first page.</summary>
    public string In(string language) => $"{Here}{(Here.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}";

    private string Here { get; init; } = "/";

    /// <summary>What hands a chosen language on in a form.</summary>
    public Html Field => Chosen ? Html.Of($"""<input type="hidden" name="lang" value="{Words.Language}">""") : Html.Nothing;

    /// <summary>A path of this program, with or without a query, that hands a chosen language on.</summary>
    public string Link(string path) => !Chosen ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={Words.Language}";

    /// <summary>The reader of a request: <c>?lang=</c> decides, then the browser's languages in their order, then English.</summary>
    public static PageReader Of(HttpContext context)
    {
        var english = context.RequestServices.GetRequiredService<PageText>();
        var here = HereOf(context.Request);
        var chosen = Language.Known(context.Request.Query["lang"].ToString().ToLowerInvariant());
        if (chosen != Language.Unknown) return new PageReader(PageTranslations.For(chosen, english), Chosen: true) { Here = here };
        return new PageReader(PageTranslations.For(Preferred(context.Request), english), Chosen: false) { Here = here };
    }

    private static string HereOf(HttpRequest request) =>
        !request.Path.StartsWithSegments(SourceAddress.List, StringComparison.Ordinal) && !request.Path.StartsWithSegments(ChronologyPage.Path, StringComparison.Ordinal) ? "/"
        : request.Path.ToUriComponent() + QueryString.Create(request.Query.Where(field => field.Key != "lang")).ToUriComponent();

    private static string Preferred(HttpRequest request)
    {
        foreach (var accepted in request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1))
            if (accepted.Quality != 0 && Language.Known(accepted.Value.ToString()) is var known && known != Language.Unknown) return known;
        return "en";
    }
}
