using Bot.Answering.Conversations.Slots;
using Bot.Relations.Countries;

namespace Bot.Answering.Conversations;

/// <summary>Turns a question the other way round.</summary>
internal static class Reversal
{
    /// <summary>The text with its two sides in each other's place; null when it has not two. An office stays behind: who would hold it on the other
    /// side is not known.</summary>
    public static string? Of(EarlierTurn turn)
    {
        var text = turn.Question.Text;
        var edits = new TextEdits(text);
        var countries = turn.Slots.Where(slot => slot.Kind == SlotKind.Country).ToList();
        string[] keys = [.. countries.Select(slot => slot.Key).Distinct()];
        if (keys.Length == 2)
        {
            foreach (var slot in countries) edits.Replace(slot.Start, slot.End, Name(keys[slot.Key == keys[0] ? 1 : 0], turn) ?? Other(slot, countries).In(text));
            foreach (var office in turn.Slots.Where(slot => slot.Kind == SlotKind.Office)) edits.Replace(office.Start, office.End, "");
            return edits.ToString();
        }

        if (turn.Slots.Where(slot => slot.IsParty).ToList() is not [var one, var other]) return null;
        edits.Replace(one.Start, one.End, other.In(text));
        edits.Replace(other.Start, other.End, one.In(text));
        return edits.ToString();
    }

    private static string? Name(string key, EarlierTurn turn) => CountryNames.In(turn.Question.Reading.Language, key[1..]);

    private static Slot Other(Slot slot, List<Slot> among) => among.First(other => other.Key != slot.Key);
}
