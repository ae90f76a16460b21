using Bot.Relations.Courtesies;
using Bot.Relations.Spelling;

namespace Bot.Answering;

/// <summary>The outcome of one question: cited claims, or "not in the sources", or neither where a question back or a courtesy is called for.</summary>
public abstract record Answer
{
    private Answer() { }

    /// <summary>Words of the question that were read as others, in its order; empty when it was read as typed.</summary>
    public IReadOnlyList<Respelling> Read { get; init; } = [];

    /// <summary>Whether it came without the language model because that has reached its limit for the day.</summary>
    public bool IsPastLimit { get; init; }

    /// <summary>An answer that rests on the sources. Only <see cref="CitationChecker"/> makes one.</summary>
    public sealed record Cited : Answer
    {
        internal Cited(ShortAnswer? shortAnswer, IReadOnlyList<Claim> claims, double confidence) =>
            (Short, Claims, Confidence) = (shortAnswer, claims, confidence);

        /// <summary>The bare answer where the question has one; else null.</summary>
        public ShortAnswer? Short { get; }

        /// <summary>Checked sentences, the one that answers first; at least one.</summary>
        public IReadOnlyList<Claim> Claims { get; }

        /// <summary>The composer's confidence, 0 to 1.</summary>
        public double Confidence { get; }

        /// <summary>Whether the sources say otherwise than the question takes for granted.</summary>
        public bool Otherwise { get; internal init; }

        /// <summary>What was counted, listed or ordered; null for any other answer.</summary>
        public Basis? Basis { get; internal init; }

        /// <summary>Whether the sources don't agree on when it was: each claim gives another date.</summary>
        public bool Divided { get; internal init; }

        /// <summary>What composed it; null where nothing else could have, because no language model is configured.</summary>
        public ComposedBy? By { get; internal init; }

        /// <summary>The same with another claim behind its own.</summary>
        internal Cited And(Claim claim) => new(Short, [.. Claims, claim], Confidence) { Read = Read, IsPastLimit = IsPastLimit, Otherwise = Otherwise, Basis = Basis, By = By };
    }

    /// <summary>The sources don't say. It is not a claim that the thing never happened.</summary>
    /// <param name="Reason">Where on the way the answer was lost.</param>
    /// <param name="Nearest">The passages that come nearest, best first; may be empty.</param>
    /// <param name="DocumentCount">How many documents were searched.</param>
    public sealed record NotFound(NotFoundReason Reason, IReadOnlyList<Passage> Nearest, int DocumentCount) : Answer;

    /// <summary>The question could mean several things that the sources answer differently: which one is asked back.</summary>
    /// <param name="Choices">What it could mean, each a whole question, the likeliest first; at least two.</param>
    public sealed record Asked(IReadOnlyList<string> Choices) : Answer;

    /// <summary>A courtesy is returned. It has no place for words of its own, so it cannot say anything about the world.</summary>
    /// <param name="To">What it is said to.</param>
    /// <param name="Language">The language that it was said in.</param>
    public sealed record Courtesy(CourtesyKind To, string Language) : Answer;
}

/// <summary>Why an answer is "not in the sources".</summary>
public enum NotFoundReason
{
    /// <summary>The question holds nothing to search for.</summary>
    NothingAsked,

    /// <summary>No passage matches any word of the question.</summary>
    NoPassages,

    /// <summary>Passages match, but none says what was asked.</summary>
    NotStated,

    /// <summary>A draft was composed, but its quotes do not stand in the sources.</summary>
    QuotesFailed,
}

/// <summary>What composed an answer, where there is a choice.</summary>
public enum ComposedBy
{
    /// <summary>Sentences of the documents, picked without a language model.</summary>
    Extract,

    /// <summary>A language model wrote the sentences; the check held each against its quotes.</summary>
    Model,
}
