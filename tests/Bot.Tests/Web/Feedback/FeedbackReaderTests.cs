using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Channels.Http;
using Bot.Channels.Schema;
using Bot.Host.Feedback;

namespace Bot.Tests.Web.Feedback;

public sealed class FeedbackReaderTests
{
    [Theory]
    [InlineData("""{"reaction":"like","feedback":"very good"}""", Reaction.Like, "very good")]
    [InlineData("""{"reaction":"dislike","feedback":"{\"feedbackText\":\"the year is wrong\"}"}""", Reaction.Dislike, "the year is wrong")]
    [InlineData("""{"reaction":"like","feedback":"{\"feedbackText\":\"\"}"}""", Reaction.Like, null)]
    [InlineData("""{"reaction":"like","feedback":{"feedbackText":"as an object"}}""", Reaction.Like, "as an object")]
    [InlineData("""{"reaction":"like","feedback":"{ is a brace"}""", Reaction.Like, "{ is a brace")]
    [InlineData("""{"reaction":"like","feedback":"{\"other\":1}"}""", Reaction.Like, "{\"other\":1}")]
    [InlineData("""{"reaction":"like"}""", Reaction.Like, null)]
    [InlineData("""{"feedback":"only words"}""", null, "only words")]
    [InlineData("""{"reaction":"love","feedback":7}""", null, null)]
    [InlineData("""{"reaction":{},"feedback":[]}""", null, null)]
    [InlineData("""{"feedback":"{\"feedbackText\":{}}"}""", null, null)]
    [InlineData("null", null, null)]
    public void TeamsAndThePlaygroundSendAForm(string form, Reaction? reaction, string? comment)
    {
        var given = Read($$$"""{"type":"invoke","name":"message/submitAction","replyToId":"r1","value":{"actionName":"feedback","actionValue":{{{form}}}}}""");

        Assert.Equal(new GivenFeedback(reaction, comment, "r1"), given);
    }

    [Theory]
    [InlineData("""{"@type":"LikeAction"}""", Reaction.Like)]
    [InlineData("""{"@type":"DislikeAction","actionStatus":"PotentialActionStatus"}""", Reaction.Dislike)]
    [InlineData("""{"@type":"VoteAction","actionOption":"upvote"}""", Reaction.Like)]
    [InlineData("""{"@type":"VoteAction","actionOption":"downvote"}""", Reaction.Dislike)]
    [InlineData("""{"@type":"ShareAction"}""", null)]
    public void WebChatSendsTheActionThatWasPressed(string action, Reaction? reaction) =>
        Assert.Equal(new GivenFeedback(reaction, null, null), Read($$"""{"type":"event","name":"webchat:activity-status/feedback","entities":[{{action}}]}"""));

    [Fact]
    public void TheThumbsThatWeOfferNameTheirAnswerWhenTheyComeBack()
    {
        var actions = VoteActions.For("ab12");

        Assert.Equal(2, actions.Select(action => (string?)action!["@id"]).Distinct().Count());
        Assert.Equal([new(Reaction.Like, null, "ab12"), new(Reaction.Dislike, null, "ab12")], actions.Select(Pressed));

        // As Web Chat 4.18.1 sent it, shortened.
        static GivenFeedback? Pressed(JsonNode? action) => Read(
            $$"""{"entities":[{{action!.ToJsonString()}},{"requiresBotState":true,"type":"ClientCapabilities"}],"name":"webchat:activity-status/feedback","type":"event","channelId":"webchat"}""");
    }

    [Fact]
    public void AReactionToAMessageIsFeedbackWhenItIsALike()
    {
        Assert.Equal(new GivenFeedback(Reaction.Like, null, "r1"), Read("""{"type":"messageReaction","replyToId":"r1","reactionsAdded":[{"type":"heart"},{"type":"like"}]}"""));
        Assert.Null(Read("""{"type":"messageReaction","replyToId":"r1","reactionsAdded":[{"type":"heart"},null]}"""));
        Assert.Null(Read("""{"type":"messageReaction","replyToId":"r1","reactionsRemoved":[{"type":"like"}]}"""));
    }

    [Theory]
    [InlineData("""{"type":"message","text":"I like it"}""")]
    [InlineData("""{"type":"invoke","name":"message/submitAction"}""")]
    [InlineData("""{"type":"invoke","name":"message/submitAction","value":"feedback"}""")]
    [InlineData("""{"type":"invoke","name":"message/submitAction","value":{"actionName":"other","actionValue":{"reaction":"like"}}}""")]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action","value":{"actionName":"feedback"}}""")]
    [InlineData("""{"type":"event","name":"tokens/response","entities":[{"@type":"LikeAction"}]}""")]
    [InlineData("{}")]
    public void AnythingElseIsNoFeedback(string activity) => Assert.Null(Read(activity));

    [Theory]
    [InlineData("""{"type":"invoke","name":"message/submitAction","value":{"actionName":"feedback","actionValue":{"reaction":"\ud800","feedback":"\ud800"}}}""")]
    [InlineData("""{"type":"event","name":"webchat:activity-status/feedback","entities":[{"@type":"\ud800"},null,{"@type":7}]}""")]
    [InlineData("""{"type":"event","name":"webchat:activity-status/feedback"}""")]
    public void HalfCharactersAndHolesSayNothing(string activity) => Assert.True(Read(activity)!.IsEmpty);

    [Fact]
    public void ACommentIsOneLineOfAtMost2000CharactersWithoutControls()
    {
        Assert.Equal("a b c d", Comments.Clean(" a\nb\tc\u0000\u001b\u009b d\r\n"));
        Assert.Null(Comments.Clean("\u0000 \n"));
        Assert.Equal(2000, Comments.Clean(new string('x', 5000))!.Length);
        Assert.Equal(new string('x', 1999), Comments.Clean(new string('x', 1999) + "😀"));
        Assert.Equal("\uFFFD", Comments.Clean("\uD800"));
    }

    private static GivenFeedback? Read(string activity) => FeedbackReader.Read(JsonSerializer.Deserialize(activity, ChannelJson.Default.Activity)!);
}
