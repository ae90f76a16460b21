namespace Bot.Tests.Support;

/// <summary>Texts that try to become markup, a table's end, a heading, a link, or to turn round what is read.</summary>
internal static class HostileMarks
{
    public static IReadOnlyList<string> All { get; } =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</style><script>alert(1)</script>", "</li></ol></details></main><svg onload=alert(1)>", "<!-- ", "'; onclick=alert(1) x='",
        "| a | b |\n|---|---|\n| c |", "`` ` ``` ` | `", "\n# Heading\n", "\n\n- item\n\n    code", "**bold** _it_ ~~no~~ [x](https://evil.example) ![y](https://evil.example/y.png)",
        "https://evil.example/a|b `c` www.evil.example|d", "\\| \\` \\\\| \\", "1. one", "+ plus", "> quote", "&lt;b&gt; &amp; &#60;", "<details open ontoggle=alert(1)>",
        "\u202Eabc\u202C", "\u2066\u2067x", "\uD800 half", "zero \0 bell \a escape \u001b[31m", "متى زار بوتين \u202B المغرب؟", "a\u2028b\u2029c\u0085d",
        "<meta http-equiv=refresh content=0;url=https://evil.example/>", "<link rel=stylesheet href=https://evil.example/a.css>", "<base href=https://evil.example/>", "$x$ @everyone #1 :tada:",
    ];
}
