using System.Net;
using Bot.Corpus.Formats.Html.Styles;

namespace Bot.Corpus.Formats.Markdown;

/// <summary>A tag of HTML as it stands in Markdown.</summary>
/// <param name="Name">In small letters.</param>
/// <param name="IsEnd">Whether it is <c>&lt;/name&gt;</c>.</param>
/// <param name="Start">Offset of its <c>&lt;</c>.</param>
/// <param name="End">Offset just behind it.</param>
internal sealed record RawTag(string Name, bool IsEnd, int Start, int End)
{
    private static readonly string[] Told = ["style", "hidden", "aria-hidden", "color", "bgcolor", "open"];

    private readonly Dictionary<string, string> _attributes = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether its attributes hide it, colours aside.</summary>
    public bool Hides =>
        _attributes.ContainsKey("hidden") || _attributes.GetValueOrDefault("aria-hidden", "").Trim().Equals("true", StringComparison.OrdinalIgnoreCase) || HidesByStyle
        || (Name == "dialog" && !_attributes.ContainsKey("open"));

    private bool HidesByStyle => Style is var style && (style.Hides() || style.Value("visibility") is "hidden" or "collapse" || style.HasNoSize() == true);

    /// <summary>Its style, with the colours that it states in other attributes.</summary>
    public ElementStyle Style
    {
        get
        {
            var style = new ElementStyle();
            if (_attributes.TryGetValue("color", out var color)) style.Add(new Declaration("color", color, IsImportant: false));
            if (_attributes.TryGetValue("bgcolor", out var behind)) style.Add(new Declaration("background-color", behind, IsImportant: false));
            foreach (var declaration in Declaration.Read(_attributes.GetValueOrDefault("style", "")).OrderBy(one => one.IsImportant)) style.Add(declaration);
            return style;
        }
    }

    /// <summary>Whether it states anything that may hide it.</summary>
    public bool MayHide => _attributes.Count > 0 || Name == "dialog";

    /// <summary>The tag that begins at an offset; null when what stands there is text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where a <c>&lt;</c> stands.</param>
    /// <param name="end">Where the block ends.</param>
    /// <param name="strict">Whether it stands in a paragraph, where Markdown takes only what is well formed for a tag. Elsewhere it is a browser's to read, which takes anything.</param>
    public static RawTag? Read(string text, int start, int end, bool strict)
    {
        var at = start + 1;
        var isEnd = at < end && text[at] == '/';
        if (isEnd) at++;
        if (at >= end || !char.IsAsciiLetter(text[at])) return null;
        var from = at;
        while (at < end && (strict ? char.IsAsciiLetterOrDigit(text[at]) || text[at] == '-' : !IsSpace(text[at]) && text[at] is not ('/' or '>'))) at++;
        var tag = new RawTag(text[from..at].ToLowerInvariant(), isEnd, start, end);
        return tag.ReadAttributes(text, at, end, strict) is { } behind ? tag with { End = behind } : null;
    }

    public static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\f';

    // Returns where the tag ends; null when it is none. What a browser would wait for beyond the block ends with the block.
    private int? ReadAttributes(string text, int at, int end, bool strict)
    {
        while (true)
        {
            var before = at;
            at = Skip(text, at, end);
            if (at >= end) return strict ? null : end;
            if (text[at] == '>') return at + 1;
            if (text[at] == '/')
            {
                at++;
                if (!strict) continue;
                return !IsEnd && at < end && text[at] == '>' ? at + 1 : null;
            }

            if (strict && (IsEnd || at == before || !(char.IsAsciiLetter(text[at]) || text[at] is '_' or ':'))) return null;
            var from = at++;
            while (at < end && (strict ? char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '.' or ':' or '-' : !IsSpace(text[at]) && text[at] is not ('/' or '>' or '='))) at++;
            var name = text.AsSpan(from, at - from);
            var equals = Skip(text, at, end);
            if (equals >= end || text[equals] != '=')
            {
                Keep(name, "");
                continue;
            }

            at = Skip(text, equals + 1, end);
            if (at >= end) return strict ? null : end;
            from = at;
            if (text[at] is '"' or '\'')
            {
                var close = text.IndexOf(text[at], at + 1, end - at - 1);
                if (close < 0) return strict ? null : end;
                Keep(name, text[(from + 1)..close]);
                at = close + 1;
                continue;
            }

            while (at < end && !IsSpace(text[at]) && text[at] != '>' && !(strict && text[at] is '"' or '\'' or '=' or '<' or '`')) at++;
            if (at == from) return null;
            Keep(name, text[from..at]);
        }
    }

    private void Keep(ReadOnlySpan<char> name, string value)
    {
        foreach (var told in Told)
            if (name.Equals(told, StringComparison.OrdinalIgnoreCase)) _attributes.TryAdd(told, value.Contains('&') ? WebUtility.HtmlDecode(value) : value);
    }

    private static int Skip(string text, int at, int end)
    {
        while (at < end && IsSpace(text[at])) at++;
        return at;
    }
}
