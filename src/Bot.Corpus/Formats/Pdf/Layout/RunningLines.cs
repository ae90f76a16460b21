using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Corpus.Formats.Pdf.Layout;

/// <summary>Drops the lines that stand at the head or foot of page after page, and page numbers: in the middle of a sentence that runs over the page they would be noise.</summary>
internal static partial class RunningLines
{
    private const int EdgeRows = 3;
    private const int MostNumbers = 4;

    /// <summary>A line is a running one when it stands on so many pages.</summary>
    private const int EnoughPages = 3;

    private const int LeastYear = 1000;

    /// <summary>Heights that differ by less, in points, are one place.</summary>
    private const double SamePlace = 4;

    /// <summary>The share of the page's height that is its margin above or below, where a bare number is the page's.</summary>
    private const double Margin = 0.12;

    /// <summary>The pages without them.</summary>
    /// <param name="pages">The rows of each page from top to bottom.</param>
    /// <param name="heights">The height of each page in points.</param>
    public static List<List<Row>> Drop(List<List<Row>> pages, IReadOnlyList<double> heights)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var page = 0; page < pages.Count; page++)
            foreach (var key in Edges(pages[page]).SelectMany(row => Keys(row, page, heights[page])).Distinct(StringComparer.Ordinal))
                places[key] = places.GetValueOrDefault(key) + 1;
        List<List<Row>> kept = [.. pages.Select((rows, page) =>
        {
            var running = Edges(rows).Where(row => IsPageNumber(row, page, heights[page]) || Keys(row, page, heights[page]).Any(key => places[key] >= EnoughPages)).ToHashSet(ReferenceEqualityComparer.Instance);
            return rows.FindAll(row => !running.Contains(row));
        })];
        // Pages of nothing else, forms say, are what they are.
        return kept.Exists(rows => rows.Count > 0) ? kept : pages;
    }

    private static IEnumerable<Row> Edges(List<Row> rows) =>
        rows.Count <= 2 * EdgeRows ? rows : rows.Take(EdgeRows).Concat(rows.TakeLast(EdgeRows));

    // "Report 12" on the twelfth page and "Report 13" on the next are one line: a number counts as its distance from the page's.
    private static IEnumerable<string> Keys(Row row, int page, double height)
    {
        var text = row.Text;
        var place = ((int)Math.Round((height - row.Baseline) / SamePlace)).ToString(CultureInfo.InvariantCulture);
        yield return $"{place} {text}";
        foreach (var number in Number().Matches(text).Take(MostNumbers))
        {
            // A year is none of the page's: a yearbook may have one page for each.
            if (!int.TryParse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value >= LeastYear) continue;
            var counted = string.Create(CultureInfo.InvariantCulture, $"{{{value - page}}}");
            yield return $"{place} {text[..number.Index]}{counted}{text[(number.Index + number.Length)..]}";
            // "Chapter 2 of the report 14": chapters change, the page's number stands at the same place.
            if (number.Index + number.Length == text.Length) yield return $"{place} …{counted}";
            else if (number.Index == 0) yield return $"{place} {counted}…";
        }
    }

    private static bool IsPageNumber(Row row, int page, double height) =>
        (row.Baseline < Margin * height || row.Baseline > (1 - Margin) * height)
        && BareNumber().Match(row.Text) is { Success: true } match
        && (match.Groups["roman"].Success || int.TryParse(match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value == page + 1);

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("""^(page|p\.|страница|صفحة|página|[-–—|])? ?((?<number>[0-9]{1,5})|(?<roman>(?-i:[ivxl]{1,6}))) ?((of|/|sur|de|из|من) ?[0-9]{1,5}|[-–—|])?$""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BareNumber();
}
