using Bot.Tests.Support;

namespace Bot.Tests.Composition;

/// <summary>What was meant to happen, or was called off, is told as such: it is no answer to when it happened.</summary>
public sealed class PlannedAndCalledOffTests
{
    [Theory]
    [InlineData("When did President Vargas visit Norway?", "President Vargas of Peru was to visit Norway in May 2015, but the trip was cancelled because of the floods.")]
    [InlineData("Did Vargas visit Norway in 2015?", "In May 2015 President Vargas of Peru cancelled his visit to Norway.")]
    [InlineData("When did King Olav visit Peru?", "King Olav of Norway is expected to visit Peru in June 2021.")]
    [InlineData("When did King Olav visit Peru?", "In June 2021 the president invited King Olav of Norway to visit Peru.")]
    [InlineData("When did Norway open its embassy in Peru?", "Norway plans to open an embassy in Peru in 2022.")]
    [InlineData("Quand le roi Olav a-t-il visité le Pérou ?", "King Olav of Norway is expected to visit Peru in June 2021.")]
    [InlineData("Did King Olav visit Peru in 2026?", "King Olav of Norway did not visit Peru in 2026.")]
    [InlineData("Did King Olav visit Peru?", "The visit of King Olav of Norway to Peru, planned for 3 May 2023, was cancelled.")]
    public void ItIsToldAsSuch(string question, string sentence)
    {
        var draft = Composed.Of(question, sentence);

        Assert.Equal((null, true, sentence), (draft.Short, draft.Otherwise, draft.Claims[0].Text));
    }

    [Theory]
    [InlineData("Was the visit of Vargas to Norway cancelled?", "In May 2015 President Vargas of Peru cancelled his visit to Norway.")]
    [InlineData("Who will visit Peru in 2021?", "King Olav of Norway is expected to visit Peru in June 2021.")]
    [InlineData("When did King Olav visit Peru?", "King Olav of Norway visited Peru in June 2021 and cancelled its debts.")]
    [InlineData("When did King Olav visit Peru?", "In June 2021 King Olav of Norway visited Peru to open a school.")]
    [InlineData("When did King Olav visit Peru?", "In June 2021 King Olav of Norway visited Peru, where a meeting of its ministers was postponed.")]
    public void WhatTookPlaceAndWhatIsAskedOfPlansIsAnswered(string question, string sentence)
    {
        var draft = Composed.Of(question, sentence);

        Assert.Equal((false, sentence), (draft.Otherwise, draft.Claims[0].Text));
    }

    [Fact]
    public void NeverAnswersWhether() =>
        Assert.True(Composed.Of("Did Norway and Peru ever establish relations?", "Norway and Peru never established relations.\n\nNorway and Peru wished to establish relations and trade in 1850.").Otherwise);

    [Fact]
    public void ASentenceThatTellsOfOneThatTookPlaceComesFirst() =>
        Assert.Equal("King Olav of Norway visited Peru in May 2019.", Composed.Claim("When did King Olav visit Peru?", "King Olav of Norway is expected to visit Peru in June 2021.\n\nKing Olav of Norway visited Peru in May 2019."));
}
