using System.Globalization;

namespace Bot.Host.Cli.Terminal;

/// <summary>Text of documents and users, made harmless for a terminal.</summary>
internal static class TerminalText
{
    /// <summary>The text in one line, without what could steer the terminal, or hide or turn round what is read.</summary>
    public static string Plain(string text) =>
        Relations.Text.Spaces.Collapse(string.Concat(text.Where(c => char.IsWhiteSpace(c) || (!char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format))));
}
