using System.Buffers;
using System.Globalization;
using System.Text;

namespace Bot.Channels.DirectLine;

/// <summary>What a reader of a log has not had yet.</summary>
/// <param name="Activities">The activities in JSON, oldest first; empty when there is nothing new.</param>
/// <param name="Watermark">From where to read on.</param>
/// <param name="HasGap">Whether some that came in between are not kept any more.</param>
/// <param name="Appended">Ends when there is more.</param>
internal sealed record LogPage(IReadOnlyList<byte[]> Activities, long Watermark, bool HasGap, Task Appended)
{
    /// <summary>The set of activities as clients read it: <c>{"activities":[…],"watermark":"7"}</c>.</summary>
    public ReadOnlyMemory<byte> ToJson()
    {
        var json = new ArrayBufferWriter<byte>(64 + Activities.Sum(activity => activity.Length + 1));
        json.Write("{\"activities\":["u8);
        for (var i = 0; i < Activities.Count; i++)
        {
            if (i > 0) json.Write(","u8);
            json.Write(Activities[i]);
        }

        json.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"],\"watermark\":\"{Watermark}\"}}")));
        return json.WrittenMemory;
    }
}
