using Bot.Answering;
using Bot.Host;
using Bot.Host.Feedback;
using Bot.Tests.Support;

namespace Bot.Tests.Web.Feedback;

public sealed class RatedAnswersTests
{
    private readonly RatedAnswers _answers = new();

    [Fact]
    public void AnAnswerIsFoundByItsReplyByItsOwnNameAndAsTheLast()
    {
        var (first, second) = (Some("first"), Some("second"));
        _answers.Add("c1", first, "r1");
        _answers.Add("c1", second, "r2");

        Assert.Same(first, _answers.Find("c1", "r1"));
        Assert.Same(first, _answers.Find("c1", first.Name));
        Assert.Same(second, _answers.Find("c1", null));
        Assert.Same(second, _answers.Find("c1", ""));
    }

    [Fact]
    public void AWrongAnswerIsWorseThanNone()
    {
        var first = Some("first");
        _answers.Add("c1", first, "r1");

        Assert.Null(_answers.Find("c1", "the greeting"));
        Assert.Null(_answers.Find("c2", null));
        Assert.Null(_answers.Find("c2", first.Name));
    }

    [Fact]
    public void AReplyThatGotNoIdIsMeantByANameThatIsNotKnown()
    {
        var (first, second) = (Some("first"), Some("second"));
        _answers.Add("c1", first, "r1");
        _answers.Add("c1", second, null);

        Assert.Same(second, _answers.Find("c1", "an id that the channel gave later"));
        Assert.Same(first, _answers.Find("c1", "r1"));
    }

    [Fact]
    public void TheOldestAnswersAndTheMostSilentConversationsAreForgotten()
    {
        for (var i = 0; i <= RatedAnswers.AnswersKept; i++) _answers.Add("c0", Some($"q{i}"), $"r{i}");
        Assert.Null(_answers.Find("c0", "r0"));
        Assert.Equal("q1", _answers.Find("c0", "r1")!.Question);

        for (var i = 0; i < RatedAnswers.ConversationsKept; i++) _answers.Add($"c-{i}", Some("q"), null);
        Assert.Null(_answers.Find("c0", null));
        Assert.NotNull(_answers.Find("c-0", null));
    }

    [Fact]
    public void NamesOutOfMeasureAreNotKept()
    {
        _answers.Add(new string('c', 1001), Some("q"), "r1");
        _answers.Add("c1", Some("q"), new string('r', 1001));

        Assert.Null(_answers.Find(new string('c', 1001), null));
        Assert.NotNull(_answers.Find("c1", null));
    }

    [Fact]
    public void AnAnswerIsRememberedWithEachPlaceItRestsOn()
    {
        var passage = Notes.Sentence(Notes.Morocco, "embassy");

        var rated = RatedAnswer.Of("When?", Notes.Quoting(new ShortAnswer.Quoted("11 June 1956"), passage, passage), Phrases.For("en"));

        Assert.Equal("11 June 1956: The American embassy in Rabat dates from 11 June 1956.", rated.Answer[..rated.Answer.IndexOf('.')] + ".");
        Assert.Equal(new CitedQuote("africa/morocco-united-states.md", passage.Start, passage.End, passage.Text.ToString()), Assert.Single(rated.Citations));
    }

    [Fact]
    public void ARefusalIsRememberedWithoutCitations()
    {
        var rated = RatedAnswer.Of("Quand ?", new Answer.NotFound(NotFoundReason.NotStated, [], 1), Phrases.For("fr"));

        Assert.Equal("Les sources ne le disent pas.", rated.Answer);
        Assert.Empty(rated.Citations);
    }

    private static RatedAnswer Some(string question) => new(question, "answer", []);
}
