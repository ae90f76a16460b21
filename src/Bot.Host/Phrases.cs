using System.Globalization;
using Bot.Answering;

namespace Bot.Host;

/// <summary>The bot's own words around an answer, in one language. Document text is never translated.</summary>
public sealed partial record Phrases
{
    /// <summary>A code of <see cref="Relations.Text.Language.All"/>.</summary>
    public required string Language { get; init; }

    /// <summary>The word that answers a yes-or-no question.</summary>
    public required string Yes { get; init; }

    /// <summary>The label of the bare answer.</summary>
    public required string ShortAnswer { get; init; }

    /// <summary>The heading above the numbered sources.</summary>
    public required string Sources { get; init; }

    /// <summary>The sentence for "not in the sources".</summary>
    public required string NotInSources { get; init; }

    /// <summary>The sentence that keeps <see cref="NotInSources"/> from being read as "no".</summary>
    public required string NotADenial { get; init; }

    /// <summary>How many documents were searched, at <c>{0}</c>; worded so that any number fits.</summary>
    public required string Searched { get; init; }

    /// <summary>What a page of a document is called, with its number at <c>{0}</c>.</summary>
    public required string Page { get; init; }

    /// <summary>That a word was read as another: the word as typed at <c>{0}</c>, the other at <c>{1}</c>.</summary>
    public required string ReadAs { get; init; }

    /// <summary>Before an answer that contradicts what the question takes for granted.</summary>
    public required string Otherwise { get; init; }

    /// <summary>Before an answer whose sources don't agree on a date.</summary>
    public required string Divided { get; init; }

    /// <summary>Behind a date that an article tells as "this Thursday": the day it counts from stands at <c>{0}</c>.</summary>
    public required string Counted { get; init; }

    /// <summary>What a count was taken out of: <c>{0}</c> visits, told in <c>{1}</c> documents; worded so that any numbers fit.</summary>
    public required string Found { get; init; }

    /// <summary>Behind that, the date of the newest at <c>{0}</c>.</summary>
    public required string Newest { get; init; }

    /// <summary>The heading above the passages that come nearest.</summary>
    public required string NearestPassages { get; init; }

    /// <summary>The sentence for a question that holds nothing to search for.</summary>
    public required string NothingAsked { get; init; }

    /// <summary>The sentence for a question over the limit, which stands at <c>{0}</c>.</summary>
    public required string TooLong { get; init; }

    /// <summary>What the bot can do, and how it is told to forget.</summary>
    public required string Help { get; init; }

    /// <summary>The sentence when a new conversation begins.</summary>
    public required string StartedAnew { get; init; }

    /// <summary>The words above questions that can be asked next, where they come in a message of their own.</summary>
    public required string AlsoAsk { get; init; }

    /// <summary>The sentence when an answer broke on its way; the id of the log's entry stands at <c>{0}</c>.</summary>
    public required string Broken { get; init; }

    /// <summary>How many more sentences there are than a chat shows, at <c>{0}</c>; worded so that any number fits.</summary>
    public required string NotShown { get; init; }

    /// <summary>Below an answer that a language model wrote.</summary>
    public required string ByModel { get; init; }

    /// <summary>Below an answer that was given without the language model that is configured.</summary>
    public required string ByExtract { get; init; }

    /// <summary>That the language model has reached its limit for the day.</summary>
    public required string PastLimit { get; init; }

    /// <summary>Questions that lean on the one before. Only those that the sources answer are offered.</summary>
    public required IReadOnlyList<string> FollowUps { get; init; }

    /// <summary>Which way the language is written: <c>ltr</c> or <c>rtl</c>.</summary>
    public string Direction => Language == "ar" ? "rtl" : "ltr";

    /// <summary>The words of a language; English for a code that is none of the five.</summary>
    public static Phrases For(string language) => Others.GetValueOrDefault(language, English);

    /// <summary>The words around an answer: in the question's language, and for a courtesy in that of its own few words.</summary>
    public static Phrases For(Question question, Answer answer) => For(answer is Answer.Courtesy courtesy ? courtesy.Language : question.Reading.Language);

    /// <summary>The phrase with the number where its <c>{0}</c> stands, in Western digits.</summary>
    public static string With(string phrase, int number) => With(phrase, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The phrase with the words where its <c>{0}</c> stands.</summary>
    public static string With(string phrase, string words) => phrase.Replace("{0}", words, StringComparison.Ordinal);

    /// <summary>What is said before an answer: which words of the question were read as others, that the sources say otherwise than it takes for granted, that they
    /// don't agree, and before "not in the sources" that no language model could be asked any more. Empty when there is nothing of the kind.</summary>
    public string Read(Answer answer) => string.Join(' ', answer.Read
        .Select(read => With(ReadAs, read.Typed).Replace("{1}", read.As, StringComparison.Ordinal))
        .Concat(answer is Answer.Cited { Otherwise: true } ? [Otherwise] : [])
        .Concat(answer is Answer.Cited { Divided: true } ? [Divided] : [])
        .Concat(answer is Answer.NotFound { IsPastLimit: true } ? [PastLimit] : []));

    /// <summary>What an answer was counted, listed or ordered out of, or from which day its date was; empty for any other.</summary>
    public string Basis(Answer.Cited cited)
    {
        if (cited.Short is ShortAnswer.Resolved && cited.Claims[0].Citations[0].Document.Published is { } published) return With(Counted, published.ToString());
        if (cited.Basis is not { } basis) return "";
        var found = With(Found, basis.Visits).Replace("{1}", basis.Documents.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return basis.Newest is null ? $"{found}." : $"{found}{(Language == "ar" ? '؛' : ';')} {With(Newest, basis.Newest)}.";
    }

    /// <summary>What composed an answer, in words; null where there was no choice.</summary>
    public string? By(Answer.Cited answer) => answer.By switch
    {
        null => null,
        ComposedBy.Model => ByModel,
        ComposedBy.Extract => answer.IsPastLimit ? $"{ByExtract} {PastLimit}" : ByExtract,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The page on which a character of a document stands, in words; null for what has no pages.</summary>
    public string? PageOf(Document document, int start) => document.PageOf(start) is { } page ? With(Page, page) : null;
}
