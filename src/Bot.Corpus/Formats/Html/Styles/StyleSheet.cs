using System.Text;

namespace Bot.Corpus.Formats.Html.Styles;

/// <summary>Reads the rules of a style sheet: those that hold on every screen. Other at-rules are passed over, and rules within rules.</summary>
/// <param name="sheet">The sheet.</param>
internal sealed class StyleSheet(string sheet)
{
    private static readonly string[] EveryScreen = ["all", "screen", "only screen", ""];

    private int _at;

    /// <summary>Whether the sheet takes in others. Known when all rules were read.</summary>
    public bool Imports { get; private set; }

    /// <summary>Whether what is said for some media is said for every screen.</summary>
    public static bool IsForScreens(string media) => media.Split(',').Any(one => EveryScreen.Contains(one.Trim().ToLowerInvariant()));

    /// <summary>The selectors and the declarations of each rule, in their order.</summary>
    public IEnumerable<(IReadOnlyList<string> Selectors, string Declarations)> Rules()
    {
        while (_at < sheet.Length)
        {
            var selectors = Head();
            var end = _at < sheet.Length ? sheet[_at++] : '\0';
            if (selectors[0].StartsWith('@')) AtRule(string.Join(',', selectors), end);
            else if (end == '{') yield return (selectors, Block());
        }
    }

    private void AtRule(string head, char end)
    {
        if (head.StartsWith("@import", StringComparison.OrdinalIgnoreCase)) Imports = true;
        // What stands in this one is read as if it stood outside; its end ends nothing then.
        if (end == '{' && !(head.StartsWith("@media", StringComparison.OrdinalIgnoreCase) && IsForScreens(head["@media".Length..]))) Block();
    }

    // Up to a brace, or up to the semicolon behind an at-rule without a block; parted at commas.
    private List<string> Head()
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        var isAtRule = false;
        while (_at < sheet.Length && sheet[_at] is not ('{' or '}') && !(isAtRule && sheet[_at] == ';'))
        {
            if (part.Length == 0 && parts.Count == 0 && IsBetweenRules()) continue;
            isAtRule |= part.Length == 0 && parts.Count == 0 && sheet[_at] == '@';
            if (sheet[_at] == ',')
            {
                parts.Add(part.ToString().Trim());
                part.Clear();
                _at++;
            }
            else Token(part);
        }

        parts.Add(part.ToString().Trim());
        return parts;
    }

    // White space, and the marks of a comment by which old pages hid their rules from older browsers.
    private bool IsBetweenRules()
    {
        var length = char.IsWhiteSpace(sheet[_at]) ? 1 : Stands("<!--") ? 4 : Stands("-->") ? 3 : 0;
        _at += length;
        return length > 0;
    }

    // Up to the brace that ends it, which is passed. Of a rule within it nothing is taken.
    private string Block()
    {
        var text = new StringBuilder();
        var (depth, whole) = (0, 0);
        while (_at < sheet.Length)
        {
            var c = sheet[_at];
            if (c == '}')
            {
                _at++;
                if (depth-- == 0) break;
            }
            else if (c == '{')
            {
                _at++;
                depth++;
                text.Length = whole;
            }
            else
            {
                Token(text);
                if (depth > 0) text.Length = whole;
                else if (c == ';') whole = text.Length;
            }
        }

        return text.ToString();
    }

    // A character; or what belongs together, so that a brace or a comma in it ends nothing: a string, what stands in brackets, an escape. Comments are nothing.
    private void Token(StringBuilder text)
    {
        var start = _at;
        if (Stands("/*"))
        {
            var end = sheet.IndexOf("*/", _at + 2, StringComparison.Ordinal);
            _at = end < 0 ? sheet.Length : end + 2;
            return;
        }

        var depth = 0;
        do
        {
            var c = sheet[_at++];
            if (c is '(' or '[') depth++;
            else if (c is ')' or ']') depth--;
            else if (c == '\\' && _at < sheet.Length) _at++;
            else if (c is '"' or '\'') StringEnd(c);
        }
        while (depth > 0 && _at < sheet.Length);
        text.Append(sheet, start, _at - start);
    }

    private void StringEnd(char quote)
    {
        while (_at < sheet.Length && sheet[_at] is not '\n' && sheet[_at] != quote) _at += sheet[_at] == '\\' ? 2 : 1;
        _at = Math.Min(sheet.Length, _at + 1);
    }

    private bool Stands(string mark) => string.CompareOrdinal(sheet, _at, mark, 0, mark.Length) == 0;
}
