using AngleSharp.Dom;

namespace Bot.Corpus.Formats.Html.Styles;

/// <summary>What an element hands down to the text in it, and what is in it may set anew.</summary>
/// <param name="Colours">Its colours.</param>
/// <param name="IsInvisible">Whether it is not drawn, though it takes its place.</param>
/// <param name="HasNoSize">Whether it has no size.</param>
internal readonly record struct TextLook(Colours Colours, bool IsInvisible, bool HasNoSize)
{
    /// <summary>Of a page that sets nothing.</summary>
    public static TextLook Plain { get; } = new(Colours.OfPage, false, false);

    /// <summary>Whether a reader does not see the text.</summary>
    public bool HidesText => IsInvisible || HasNoSize || Colours.HideText;

    /// <summary>The look inside an element that stands in this one.</summary>
    public TextLook Inside(IElement element, ElementStyle style) => new(
        Colours.Inside(element, style),
        style.Value("visibility") is { } visibility && visibility is not ("inherit" or "unset") ? visibility is "hidden" or "collapse" : IsInvisible,
        style.HasNoSize() ?? HasNoSize);
}
