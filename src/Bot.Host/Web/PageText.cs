namespace Bot.Host.Web;

/// <summary>What the bot says about itself on the page and when it greets. Plain text, in English.</summary>
public sealed record PageText
{
    /// <summary>The words that are used when no others are given.</summary>
    public static PageText Default { get; } = new();

    /// <summary>The bot's name, in the page's head and title.</summary>
    public string Name { get; init; } = "Bot";

    /// <summary>The heading of the empty page.</summary>
    public string Heading { get; init; } = "Ask about relations between countries";

    /// <summary>What the bot does, below the heading.</summary>
    public string Lead { get; init; } =
        "Visits, meetings, treaties, recognitions, ambassadors: answers come only from source documents, and every sentence shows the words it rests on.";

    /// <summary>The sentence that greets whoever joins a conversation.</summary>
    public string Greeting { get; init; } = "Hello! Ask me about relations between countries: I answer from source documents and show the words each answer rests on.";

    /// <summary>The label of the question's field.</summary>
    public string Label { get; init; } = "Your question";

    /// <summary>The word on the button.</summary>
    public string Ask { get; init; } = "Ask";

    /// <summary>The heading above the examples.</summary>
    public string ExamplesHeading { get; init; } = "For example";

    /// <summary>Questions that can be asked, shown on the empty page and in the greeting.</summary>
    public IReadOnlyList<string> Examples { get; init; } =
    [
        "When did Putin visit Morocco?",
        "When did Morocco recognize the United States?",
        "Which U.S. presidents have been to Morocco?",
    ];

    /// <summary>The line at the foot of every page.</summary>
    public string Footer { get; init; } = "Every quote is compared with its document, character for character, before it is shown.";
}
