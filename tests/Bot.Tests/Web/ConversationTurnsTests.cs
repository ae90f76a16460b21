using Bot.Answering;
using Bot.Host.Web.Chat;

namespace Bot.Tests.Web;

public sealed class ConversationTurnsTests
{
    private readonly ConversationTurns _turns = new();

    [Fact]
    public void TheLastSixTurnsAreKeptOldestFirst()
    {
        for (var i = 1; i <= 8; i++) _turns.Add("c", Turn(i));
        Assert.Equal(Enumerable.Range(3, 6).Select(Turn), _turns.Of("c"));
    }

    [Fact]
    public void AConversationThatIsNotKnownHasNoTurns() => Assert.Empty(_turns.Of("c"));

    [Fact]
    public void TheConversationThatWasSilentLongestIsDroppedFirst()
    {
        for (var i = 0; i < ConversationTurns.ConversationsKept; i++) _turns.Add($"c{i}", Turn(i));
        _turns.Add("c0", Turn(0));
        _turns.Add("one more", Turn(0));
        Assert.Empty(_turns.Of("c1"));
        Assert.Equal(2, _turns.Of("c0").Count);
        Assert.Single(_turns.Of("c2"));
    }

    [Fact]
    public void AConversationWithAnEndlessNameIsNotKept()
    {
        var name = new string('c', 1001);
        _turns.Add(name, Turn(1));
        Assert.Empty(_turns.Of(name));
    }

    private static Turn Turn(int number) => new($"question {number}", $"answer {number}");
}
