using Bot.Relations.Text;

namespace Bot.Relations.References;

/// <summary>Questions that whoever says no more than a name may want to ask.</summary>
public static class BareNames
{
    private static readonly Lazy<Dictionary<(string, string), string[]>> Rows = new(() => TableResource.Rows("bare-names.tsv").ToDictionary(row => (row[0], row[1]), row => row[2].Split('|')));

    /// <summary>The questions, with the name in them.</summary>
    /// <param name="language">Their language; English for one that is none of the five.</param>
    /// <param name="name">The name.</param>
    /// <param name="isCountry">Whether it is a country's.</param>
    public static IEnumerable<string> Questions(string language, string name, bool isCountry)
    {
        var kind = isCountry ? "country" : "name";
        var questions = Rows.Value.TryGetValue((language, kind), out var own) ? own : Rows.Value[("en", kind)];
        return questions.Select(question => question.Replace("{0}", name, StringComparison.Ordinal));
    }
}
