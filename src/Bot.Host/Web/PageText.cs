namespace Bot.Host.Web;

/// <summary>What the bot says about itself on its pages and when it greets, in one language. Plain text; the defaults are English.</summary>
public sealed record PageText
{
    /// <summary>The words that are used when no others are given.</summary>
    public static PageText Default { get; } = new();

    /// <summary>A code of <see cref="Relations.Text.Language.All"/>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Which way the language is written: <c>ltr</c> or <c>rtl</c>.</summary>
    public string Direction => Language == "ar" ? "rtl" : "ltr";

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

    /// <summary>The link that leads past the head of the page.</summary>
    public string Skip { get; init; } = "Skip to content";

    /// <summary>The label of the links to the page in other languages.</summary>
    public string Languages { get; init; } = "Language";

    /// <summary>Before the number of documents.</summary>
    public string Documents { get; init; } = "Documents";

    /// <summary>Before the first and the last year that the documents speak of.</summary>
    public string Period { get; init; } = "Years";

    /// <summary>Before the countries that the documents speak of most.</summary>
    public string Countries { get; init; } = "Countries";

    /// <summary>Behind the countries that are named, for those that are not; their number stands at <c>{0}</c>, 2 or more.</summary>
    public string More { get; init; } = "and {0} more";

    /// <summary>What stands between the countries.</summary>
    public string Comma { get; init; } = ", ";

    /// <summary>What a screen reader calls the chat.</summary>
    public string Chat { get; init; } = "Chat";

    /// <summary>While the chat is not there yet.</summary>
    public string Starting { get; init; } = "Starting the chat …";

    /// <summary>When the conversation can't go on.</summary>
    public string Ended { get; init; } = "This conversation has ended. What was said in it can still be read.";

    /// <summary>When the chat can't be reached.</summary>
    public string Unreachable { get; init; } = "The chat can't be reached just now.";

    /// <summary>On the button that begins a new conversation.</summary>
    public string StartAnew { get; init; } = "Start anew";

    /// <summary>On the button that forgets what was said in the chat.</summary>
    public string NewConversation { get; init; } = "New conversation";

    /// <summary>On the link to the page that works without scripts.</summary>
    public string PlainForm { get; init; } = "Ask without the chat";

    /// <summary>On the link from a document's head to the words that were cited.</summary>
    public string ToQuote { get; init; } = "Go to the quoted words";

    /// <summary>Heading of the page for an address that is not there, and its sentence.</summary>
    public (string Heading, string Sentence) Missing { get; init; } = ("There is nothing here", "The address may be mistyped.");

    /// <summary>Heading of the page for a request that is not taken, and its sentence.</summary>
    public (string Heading, string Sentence) Refused { get; init; } = ("That can't be done here", "The page doesn't take this kind of request.");

    /// <summary>Heading of the page for what broke.</summary>
    public string Broken { get; init; } = "Something went wrong";
}
