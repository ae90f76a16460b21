using Bot.Answering;
using Bot.Answering.Chronologies;
using Bot.Composition.Chronologies;
using Bot.Corpus.Cutting;
using Bot.Relations.Chronologies;
using Bot.Retrieval;
using Bot.Retrieval.Generations;
using Bot.Retrieval.Indexing;
using Bot.Tests.Support;

namespace Bot.Tests.Chronologies;

public sealed class ChronologyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static readonly Document Fishing = Some.Document("fishing.md", """
        Morocco and Russia signed an agreement on fishing on 15 March 2016. Nobody knows what Peru thought of it in 2016.

        On 1 September 1958 the two countries established diplomatic relations. President Putin of Russia visited Morocco in September 2006.
        """, title: "Morocco and Russia");

    private static readonly Document Putin = Some.Document("putin.md", """
        In 2006 President Putin of Russia visited Morocco. In 2006 the King of Spain visited France. Morocco and Russia signed an agreement on tourism in 2016.
        """, title: "Journeys");

    private static readonly Document Unfished = Some.Document("accord.md", "Le Maroc et la Russie ont signé un accord de pêche le 15 mars 2016.", "fr", "Pêche");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TheEventsOfTwoCountriesComeInTheOrderOfTimeAndEachIsToldOnce()
    {
        var chronology = await OfAsync(new ChronologyQuery(["=MA", "=RU"], null, null), Fishing, Putin, Unfished);

        Assert.Equal(
            [("1 September 1958", "#establish", 1), ("September 2006", "#visit", 2), ("2016", "#sign", 1), ("15 mars 2016", "#sign", 2)],
            chronology.Rows.Select(row => (row.Written, row.Kind, row.Claim.Citations.Count)));
        Assert.Equal((4, 3), (chronology.Found, chronology.DocumentCount));
    }

    [Fact]
    public async Task EveryRowRestsOnTheCharactersOfItsDocument()
    {
        var chronology = await OfAsync(new ChronologyQuery(["=MA", "=RU"], null, null), Fishing, Putin);

        Assert.NotEmpty(chronology.Rows);
        foreach (var row in chronology.Rows)
        {
            var citation = row.Claim.Citations[0];
            Assert.Equal(citation.Document.Text[citation.Start..citation.End], citation.Quote);
            Assert.Equal(row.Written, citation.Quote[row.When.Start..row.When.End]);
        }
    }

    [Theory]
    [InlineData(null, 1958, 1)]
    [InlineData(2000, 2010, 1)]
    [InlineData(2007, null, 2)]
    [InlineData(1960, 1990, 0)]
    public async Task OnlyThePeriodIsTold(int? from, int? to, int rows) =>
        Assert.Equal(rows, (await OfAsync(new ChronologyQuery(["=MA", "=RU"], from, to), Fishing, Putin)).Rows.Count);

    [Fact]
    public async Task OfOneCountryAllIsTold() =>
        Assert.Equal("visited France", Assert.Single((await OfAsync(new ChronologyQuery(["=FR"], null, null), Fishing, Putin)).Rows).Claim.Text[^15..^1]);

    [Fact]
    public async Task WhatIsTooMuchIsCutAndCounted()
    {
        var many = Some.Document("many.md", string.Join("\n\n", Enumerable.Range(1, 230).Select(i => $"President Putin of Russia visited Morocco in {1500 + i}.")));

        var chronology = await OfAsync(new ChronologyQuery(["=MA", "=RU"], null, null), many);

        Assert.Equal((200, 230), (chronology.Rows.Count, chronology.Found));
    }

    [Theory]
    [InlineData("Timeline of Morocco and Russia")]
    [InlineData("chronology of relations between Russia and Morocco")]
    [InlineData("Chronologie des relations entre le Maroc et la Russie")]
    [InlineData("Cronología de las relaciones entre Marruecos y Rusia")]
    [InlineData("Хронология отношений Марокко и России")]
    [InlineData("التسلسل الزمني للعلاقات بين المغرب وروسيا")]
    public void AQuestionForAChronologyIsReadInFiveLanguages(string question) =>
        Assert.Equal(["=MA", "=RU"], ChronologyQuestion.Read(question)!.Countries.Order());

    [Theory]
    [InlineData("timeline of Morocco and Russia from 2000 to 2016", 2000, 2016)]
    [InlineData("timeline of Morocco and Russia since 2000", 2000, null)]
    [InlineData("timeline of Morocco and Russia in 2006", 2006, 2006)]
    public void AQuestionMayNameYears(string question, int from, int? to)
    {
        var query = ChronologyQuestion.Read(question)!;

        Assert.Equal((from, to), (query.From!.Value, query.To));
    }

    [Theory]
    [InlineData("Who wrote the chronology of Morocco?")]
    [InlineData("Show me a timeline")]
    [InlineData("When did Putin visit Morocco?")]
    public void AnyOtherQuestionAsksForNone(string question) => Assert.Null(ChronologyQuestion.Read(question));

    [Theory]
    [InlineData("Morocco Russia", "=MA =RU", null, null)]
    [InlineData("Maroc", "=MA", null, null)]
    [InlineData("Россия", "=RU", null, null)]
    [InlineData("المغرب", "=MA", null, null)]
    [InlineData("ma", "=MA", null, null)]
    [InlineData("United States Spain", "=US =ES", null, null)]
    [InlineData("Moroco Russia", "=RU", "Moroco", "Morocco")]
    [InlineData("Atlantis", "", "Atlantis", null)]
    public void CountriesAreReadAsTheyAreTyped(string text, string keys, string? unknown, string? meant)
    {
        var typed = TypedCountries.Read(text);

        Assert.Equal((keys, unknown, meant), (string.Join(' ', typed.Keys), typed.Unknown, typed.Meant));
    }

    private async Task<Chronology> OfAsync(ChronologyQuery query, params Document[] documents)
    {
        var folder = new IndexFolder(_folder.At("index"));
        folder.Build(GenerationContent.Of("fingerprint", documents), PassageCutter.Cut, null, TestContext.Current.CancellationToken);
        using var generation = folder.Open();
        return ChronologyComposer.Compose(query, await new PassageIndex(generation!).FindAsync(query, TestContext.Current.CancellationToken));
    }
}
