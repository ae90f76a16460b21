using System.Text.Json;
using Bot.Channels.Http;
using Bot.Channels.Schema;
using Bot.Host.Feedback;
using Bot.Host.Settings;
using Bot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Web.Feedback;

public sealed class FeedbackBoxTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FeedbackBox _box;

    public FeedbackBoxTests() => _box = new FeedbackBox(
        new RatedAnswers(),
        new FeedbackStore(new FeedbackSettings(_folder.At("kept")), NullLogger<FeedbackStore>.Instance),
        new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero)));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void FeedbackIsKeptWithTheAnswerItIsAbout()
    {
        _box.Remember(Activity("""{"type":"message"}"""), new RatedAnswer("First?", "One.", [new("a.md", 0, 4, "One.")]), "r1");
        _box.Remember(Activity("""{"type":"message"}"""), new RatedAnswer("Second?", "Two.", []), "r2");

        Assert.True(_box.Take(Activity("""{"type":"messageReaction","replyToId":"r1","reactionsAdded":[{"type":"like"}]}""")));
        Assert.True(_box.Take(Activity("""{"type":"invoke","name":"message/submitAction","value":{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"no"}}}""")));

        var kept = Kept();
        Assert.Equal([("Second?", Reaction.Dislike, "no"), ("First?", Reaction.Like, null)], kept.Select(entry => (entry.Question, entry.Reaction, entry.Comment)));
        Assert.Equal(("msteams", "One.", "a.md"), (kept[1].Channel, kept[1].Answer, kept[1].Citations[0].Document));
    }

    [Fact]
    public void NoIdAndNoNameOfAPersonIsKept()
    {
        _box.Remember(Activity("""{"type":"message"}"""), new RatedAnswer("First?", "One.", []), "r1");
        _box.Take(Activity("""{"type":"messageReaction","replyToId":"r1","reactionsAdded":[{"type":"like"}]}"""));

        var file = File.ReadAllText(Assert.Single(Directory.GetFiles(_folder.At("kept"))));

        foreach (var personal in (string[])["user-1", "Alex", "secret-conversation", "00000000", "r1"]) Assert.DoesNotContain(personal, file, StringComparison.Ordinal);
    }

    [Fact]
    public void AThumbOnAnUnknownAnswerIsTakenAndDroppedButWordsAreKept()
    {
        Assert.True(_box.Take(Activity("""{"type":"messageReaction","replyToId":"r9","reactionsAdded":[{"type":"like"}]}""")));
        Assert.Empty(Kept());

        Assert.True(_box.Take(Activity("""{"type":"invoke","name":"message/submitAction","value":{"actionName":"feedback","actionValue":{"feedback":"too slow"}}}""")));
        Assert.Equal(("too slow", ""), (Kept()[0].Comment, Kept()[0].Question));
    }

    [Fact]
    public void AnEmptyFormIsTakenAndWhatIsNoFeedbackIsNot()
    {
        Assert.True(_box.Take(Activity("""{"type":"invoke","name":"message/submitAction","value":{"actionName":"feedback"}}""")));
        Assert.False(_box.Take(Activity("""{"type":"message","text":"like"}""")));
        Assert.False(_box.Take(new Activity()));
        Assert.Empty(Kept());
    }

    private List<FeedbackEntry> Kept() => [.. FeedbackFiles.Read(_folder.At("kept"), null, (file, _) => Assert.Fail(file))];

    private static Activity Activity(string json)
    {
        var activity = JsonSerializer.Deserialize(json, ChannelJson.Default.Activity)!;
        activity.ChannelId = "msteams";
        activity.From = new ChannelAccount { Id = "user-1", Name = "Alex" };
        activity.Conversation = new ConversationAccount { Id = "secret-conversation", TenantId = "00000000-0000-0000-0000-000000000001" };
        return activity;
    }
}
