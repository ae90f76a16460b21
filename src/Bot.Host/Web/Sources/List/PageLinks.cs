using System.Globalization;
using Bot.Host.Web.Pages;

namespace Bot.Host.Web.Sources.List;

/// <summary>Writes the way to the pages before and after this one.</summary>
internal static class PageLinks
{
    /// <summary>Two links, each where there is such a page, and between them where one is.</summary>
    public static Html Write(int number, int count, SourceWords words, Func<int, string> address) => $"""
        <nav class="pages" aria-label="{words.Pages}">{Link(number - 1, count, words.Earlier, "prev", address)}<span>{number.ToString(CultureInfo.InvariantCulture)} / {count.ToString(CultureInfo.InvariantCulture)}</span>{Link(number + 1, count, words.Later, "next", address)}</nav>
        """;

    private static Html Link(int number, int count, string label, string relation, Func<int, string> address) =>
        number < 1 || number > count ? Html.Nothing : Html.Of($"""<a rel="{relation}" href="{address(number)}">{label}</a>""");
}
