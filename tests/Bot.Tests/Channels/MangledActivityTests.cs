using System.Text;
using System.Text.Json.Nodes;
using Bot.Answering;
using Bot.Tests.Support;
using CsCheck;

namespace Bot.Tests.Channels;

/// <summary>Ten thousand activities that a generator mangles: types that are unknown or wrong, depth, size, bytes.</summary>
public sealed class MangledActivityTests
{
    private const int Count = 10_000;

    private static readonly string[] Fields =
    [
        "type", "id", "timestamp", "localTimestamp", "serviceUrl", "channelId", "from", "recipient", "conversation", "replyToId", "entities", "channelData", "callerId", "text",
        "textFormat", "locale", "attachments", "suggestedActions", "deliveryMode", "membersAdded", "membersRemoved", "reactionsAdded", "action", "name", "value", "relatesTo", "somethingNew",
    ];

    private const string Half = "half-a-character";

    private static readonly string[] Types =
    [
        "message", "messageUpdate", "messageDelete", "messageReaction", "conversationUpdate", "installationUpdate", "event", "invoke", "typing", "endOfConversation", "handoff", "MESSAGE", "", "\u0000",
    ];

    private static readonly Gen<JsonNode?> Leaf = Gen.OneOf(
        Gen.Const(() => (JsonNode?)null),
        Gen.Int.Select(value => (JsonNode?)JsonValue.Create(value)),
        Gen.Double.Where(double.IsFinite).Select(value => (JsonNode?)JsonValue.Create(value)),
        Gen.Bool.Select(value => (JsonNode?)JsonValue.Create(value)),
        OneOf("", "mention", "add", "adaptiveCard/action", "message/submitAction", "2026-11-24T03:40:51Z", "99999-13-45", "../..", Half, "<at>Test Bot</at>", "When did Putin visit Morocco?")
            .Select(value => (JsonNode?)JsonValue.Create(value)),
        Gen.String.Where(value => !value.Any(char.IsSurrogate)).Select(value => (JsonNode?)JsonValue.Create(value)));

    private static readonly Gen<JsonNode?> Any = Gen.OneOf(
        Leaf, Leaf,
        Leaf.Array[0, 4].Select(items => (JsonNode?)new JsonArray([.. items.Select(Copy)])),
        Gen.Select(OneOf(Fields), Leaf).Array[0, 4].Select(fields => (JsonNode?)Object(fields)),
        Gen.Int[1, 60].Select(depth => Deep(depth)),
        Gen.Int[1, 300_000].Select(length => (JsonNode?)JsonValue.Create(new string('x', length))));

    // In its place stands the address of a channel that listens.
    private const string Channel = "http://channel.example:1/";

    // A good activity, some fields of it changed; in every tenth, bytes of it too.
    private static readonly Gen<byte[]> Bodies = Gen.Select(
        OneOf(Types), OneOf("expectReplies", "normal", "whatever"), Gen.Select(OneOf(Fields), Any).Array[0, 5], Gen.Int[0, 9], Gen.Int[0, int.MaxValue], Gen.Byte,
        (type, mode, fields, damage, at, value) =>
        {
            var activity = WebBot.Message("When did Putin visit Morocco?");
            (activity["type"], activity["deliveryMode"], activity["serviceUrl"]) = (type, mode, Channel);
            foreach (var (name, field) in fields) activity[name] = Copy(field);
            var body = Encoding.UTF8.GetBytes(Json(activity));
            if (damage == 0) body[at % body.Length] = value;
            return damage == 1 ? body[..(at % body.Length)] : body;
        });

    [Fact]
    public async Task NoMangledActivityIsAnsweredWithAnErrorOfOurs()
    {
        await using var bot = await WebBot.StartAsync(new FoundPassages(), new SilentComposer());
        await using var channel = await ChannelListener.StartAsync();
        var statuses = new int[600];
        var broken = new System.Collections.Concurrent.ConcurrentQueue<string>();
        var bodies = new List<byte[]>();
        Bodies.Sample(body => { lock (bodies) if (bodies.Count < Count) bodies.Add(Put(channel.ServiceUrl, body)); }, iter: Count);

        await Parallel.ForEachAsync(bodies, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (body, stop) =>
        {
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new("application/json");
            using var response = await bot.Client.PostAsync("/api/messages", content, stop);
            Interlocked.Increment(ref statuses[(int)response.StatusCode]);
            if ((int)response.StatusCode is >= 500 and not 501) broken.Enqueue(Encoding.UTF8.GetString(body));
        });

        Assert.Equal(Count, statuses.Sum());
        Assert.Empty(broken.Select(body => body.Length > 2000 ? body[..2000] : body).Concat(bot.Log.Entries.Where(_ => !broken.IsEmpty)));
        Assert.True(statuses[200] > Count / 20, $"{statuses[200]} were answered");
        Assert.True(statuses[400] > Count / 20, $"{statuses[400]} were refused");
    }

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static byte[] Put(string serviceUrl, byte[] body) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(body).Replace(Channel, serviceUrl, StringComparison.Ordinal));

    private static JsonNode? Copy(JsonNode? node) => node?.DeepClone();

    private static JsonObject Object(IEnumerable<(string Name, JsonNode? Value)> fields)
    {
        var result = new JsonObject();
        foreach (var (name, value) in fields) result[name] = Copy(value);
        return result;
    }

    private static JsonNode? Deep(int depth)
    {
        JsonNode? node = null;
        for (var i = 0; i < depth; i++) node = i % 2 == 0 ? new JsonArray(node) : new JsonObject { ["from"] = node };
        return node;
    }

    // Half a surrogate pair can't be written as text; as an escape it can be sent.
    private static string Json(JsonObject activity) => activity.ToJsonString().Replace(Half, "\\ud800", StringComparison.Ordinal);
}
