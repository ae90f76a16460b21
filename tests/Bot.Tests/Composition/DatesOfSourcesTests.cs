using Bot.Answering;
using Bot.Composition;
using Bot.Host;
using Bot.Relations.Dates;
using Bot.Retrieval;
using Bot.Retrieval.Generations;
using Bot.Tests.Support;

namespace Bot.Tests.Composition;

/// <summary>Dates on which documents don't agree, or which they count from their own day, with the real index.</summary>
public sealed class DatesOfSourcesTests
{
    [Fact]
    public async Task TwoDatesForOneRecognitionAreBothShown()
    {
        var answer = await CitedAsync("When did Norway recognize Chad?",
            "Norway recognized Chad on August 11, 1960.", "Norway recognised Chad in 1961, a year after its independence.");

        Assert.True(answer.Divided);
        Assert.Equal("August 11, 1960, 1961", answer.Short?.Show("Yes"));
        Assert.Equal(2, answer.Claims.SelectMany(claim => claim.Citations).Select(citation => citation.Document.Id).Distinct().Count());
        Assert.Equal("The sources give different dates:", Phrases.For("en").Read(answer));
    }

    [Fact]
    public async Task AVaguerDateIsNoOtherDate() =>
        Assert.False((await CitedAsync("When did Norway recognize Chad?", "Norway recognized Chad on August 11, 1960.", "In 1960 Norway recognized Chad.")).Divided);

    [Fact]
    public async Task OneVisitWithTwoDatesIsOneVisitAndBothDatesAreShown()
    {
        string[] texts = ["President Ana Quispe of Peru visited Canada on May 4, 1971.", "President Ana Quispe of Peru visited Canada on May 6, 1971."];

        var answer = await CitedAsync("When did Ana Quispe visit Canada?", texts);
        var count = await CitedAsync("How many times did Ana Quispe visit Canada?", texts);

        Assert.True(answer.Divided);
        Assert.Equal("May 4, 1971, May 6, 1971", answer.Short?.Show("Yes"));
        Assert.Equal("1", count.Short?.Show("Yes"));
    }

    [Fact]
    public async Task ADayThatAnArticleCountsFromItsOwnIsShownAsCounted()
    {
        using var index = new TinyIndex(new Document("a.md", "A meeting", "The foreign ministers of Peru and Chile met in Lima this Thursday.", "en") { Published = new PartialDate(2025, 10, 17) });

        var answer = await CitedAsync("When did the foreign ministers of Peru and Chile meet in Lima?", index);

        Assert.Equal("Thursday (2025-10-16)", answer.Short?.Show("Yes"));
        Assert.Equal("The date in brackets is counted from the day of publication, 2025-10-17.", Phrases.For("en").Basis(answer));
    }

    [Fact]
    public async Task TwoVisitsAreNoDisagreement() =>
        Assert.False((await CitedAsync("When did Ana Quispe visit Canada?",
            "President Ana Quispe of Peru visited Canada on May 4, 1971.", "President Ana Quispe of Peru visited Canada on June 9, 1973.")).Divided);

    [Fact]
    public async Task OneDocumentThatTellsOfTwoDatesIsNoDisagreement() =>
        Assert.False((await CitedAsync("When did Norway recognize Chad?", "Norway recognized Chad on August 11, 1960. Norway recognized the new government of Chad in 1975.")).Divided);

    private static async Task<Answer.Cited> CitedAsync(string question, params string[] texts)
    {
        using var index = new TinyIndex([.. texts.Select((text, i) => new Document($"{i}.md", $"Article {i}", text, "en"))]);
        return await CitedAsync(question, index);
    }

    private static async Task<Answer.Cited> CitedAsync(string question, TinyIndex index)
    {
        using var generation = index.Folder.Open();
        return Assert.IsType<Answer.Cited>(await new QuestionAnswerer(new PassageIndex(generation!), KernelComposer.Extractive(new ComposerOptions()))
            .AnswerAsync(Some.Question(question), TestContext.Current.CancellationToken));
    }
}
