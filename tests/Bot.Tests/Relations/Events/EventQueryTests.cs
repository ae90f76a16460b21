using Bot.Relations.Events;
using Bot.Relations.Questions;

namespace Bot.Tests.Relations.Events;

/// <summary>What a question about a visit asks: who goes where. Written as "visitor > host | what else must be told".</summary>
public sealed class EventQueryTests
{
    [Theory]
    [InlineData("When did Putin visit Morocco?", "Putin > =MA | ")]
    [InlineData("When did a U.S. president last visit Russia according to the list?", "#president =US > =RU | ")]
    [InlineData("Which Moroccan kings made a state visit to the United States?", "#king =MA > =US | state")]
    [InlineData("Who did Putin receive in Sochi?", " > Putin Sochi | ")]
    [InlineData("When was Obama received by King Hassan?", "Obama > #king Hassan | ")]
    [InlineData("last PM of Italy in Washington?", "#prime_minister =IT > =US | ")]
    public void TheTwoSidesAreReadFromTheQuestion(string question, string expected) => Assert.Equal(expected, Show(question));

    [Theory]
    [InlineData("Who is the ambassador of Russia to Tunisia?")]
    [InlineData("When did Morocco recognize the United States?")]
    [InlineData("What is the capital of France?")]
    public void OtherQuestionsAreNotAboutVisits(string question) => Assert.Equal("none", Show(question));

    private static string Show(string question) => EventQuery.Of(question, QuestionReader.Read(question)) is not { } asked
        ? "none"
        : $"{Show(asked.Actor)} > {Show(asked.Object)} | {string.Join(' ', asked.Rest.Select(term => term.Folded))}";

    private static string Show(Party party) => string.Join(' ', [.. party.Offices, .. party.Countries, .. party.Names.Select(name => name.Surface)]);
}
