using System.Globalization;
using Bot.Evaluation;
using Bot.Relations.Text;

namespace Bot.Host.Reports;

/// <summary>The questions of one type or one language.</summary>
/// <param name="Name">The type or the language; untrusted.</param>
/// <param name="Share">How many ended well, in percent.</param>
/// <param name="Questions">How many there are; at least one.</param>
internal sealed record ReportGroup(string Name, Figure Share, int Questions)
{
    /// <summary>How many ended well.</summary>
    public int Good => (int)Math.Round(Share.Value * Questions / 100);

    /// <summary>The English name of one of our languages; any other code as it stands.</summary>
    public static string LanguageName(string code) => Language.All.Contains(code) ? CultureInfo.GetCultureInfo(code).EnglishName : code;
}
