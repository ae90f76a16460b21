using Bot.Channels.Schema;
using Bot.Channels.Turns;
using Bot.Tests.Support;

namespace Bot.Tests.Channels;

public sealed class ActivityHandlerTests
{
    [Fact]
    public async Task TheBotItselfIsNotAMemberWhoJoined()
    {
        var bot = new Listening();
        await bot.OnTurnAsync(Turn(Joined("bot", "ann", "bob")), TestContext.Current.CancellationToken);
        await bot.OnTurnAsync(Turn(Joined("bot")), TestContext.Current.CancellationToken);
        Assert.Equal(["ann, bob joined"], bot.Heard);
    }

    [Fact]
    public async Task ATypeThatIsNotKnownIsNoError()
    {
        var bot = new Listening();
        await bot.OnTurnAsync(Turn(new Activity { Type = "holiday" }), TestContext.Current.CancellationToken);
        Assert.Equal(["holiday is not known"], bot.Heard);
    }

    [Fact]
    public async Task AReplyIsAddressedToTheSenderInTheSameConversation()
    {
        var adapter = new CollectingAdapter();
        var asked = new Activity
        {
            Type = ActivityTypes.Message,
            Id = "m1",
            From = new ChannelAccount { Id = "user" },
            Recipient = new ChannelAccount { Id = "bot" },
            Conversation = new ConversationAccount { Id = "c" },
        };
        await new TurnContext(adapter, asked).SendActivityAsync(MessageFactory.Text("Hello"), TestContext.Current.CancellationToken);

        var reply = Assert.Single(adapter.Sent);
        Assert.Equal(("bot", "user", "c", "m1", "plain", null),
            (reply.From?.Id, reply.Recipient?.Id, reply.Conversation?.Id, reply.ReplyToId, reply.TextFormat, reply.Id));
    }

    private static Activity Joined(params string[] ids) => new()
    {
        Type = ActivityTypes.ConversationUpdate,
        Recipient = new ChannelAccount { Id = "bot" },
        MembersAdded = [.. ids.Select(id => new ChannelAccount { Id = id })],
    };

    private static TurnContext Turn(Activity activity) => new(new CollectingAdapter(), activity);

    private sealed class Listening : ActivityHandler
    {
        public List<string> Heard { get; } = [];

        protected override Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        {
            Heard.Add($"{string.Join(", ", membersAdded.Select(member => member.Id))} joined");
            return Task.CompletedTask;
        }

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            Heard.Add($"{turnContext.Activity.Type} is not known");
            return Task.CompletedTask;
        }
    }
}
