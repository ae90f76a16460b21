using System.Globalization;
using Bot.Host.Models;

namespace Bot.Host.Settings;

/// <summary>Reads which language model is asked.</summary>
internal static class ModelSettingsReader
{
    private const int MostPassages = 80;
    private const double MostSeconds = 60;
    private const int MostPerDay = 2_000_000_000;

    /// <summary>The settings of the section.</summary>
    public static string[] Names { get; } =
        [.. ProviderSettingsReader.Names, "Temperature", "Prompt", "Stream", "Schema", "Passages", "AttemptSeconds", "CallSeconds", "CallsPerUserAndDay", "TokensPerUserAndDay", "CallsPerDay", "TokensPerDay", "RecordTo"];

    /// <summary>The model; null for none. Part of <see cref="SettingsReader"/>.</summary>
    /// <param name="section">The section.</param>
    /// <param name="corpus">The folder of the documents; null where none are read.</param>
    /// <exception cref="UsageException">A value can't be, or one is missing; the message says which.</exception>
    public static ModelSettings? Read(IConfigurationSection section, string? corpus = null)
    {
        var reader = new ProviderSettingsReader(section);
        if (reader.Read("model", "gpt-4o-mini", "llama3.1:8b") is not { } provider) return null;
        var attempt = reader.Seconds("AttemptSeconds", 4, MostSeconds);
        var call = reader.Seconds("CallSeconds", Math.Max(6, attempt), MostSeconds);
        if (call < attempt) throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"Model:CallSeconds is {call}, less than Model:AttemptSeconds, {attempt}: a call holds an attempt, so give it at least as long."));
        var settings = new ModelSettings(provider)
        {
            Temperature = ProviderSettingsReader.None.Equals(reader.Text("Temperature"), StringComparison.OrdinalIgnoreCase) ? null : reader.Number("Temperature", 0, 0, 2),
            Prompt = reader.Text("Prompt") is { } prompt ? Path.GetFullPath(prompt, SettingsReader.Root) : null,
            Streams = Flag(reader, "Stream"),
            HasSchema = Flag(reader, "Schema", otherwise: true),
            MostPassages = WholeNumber.Read(section["Passages"], "Model:Passages", 20, MostPassages),
            RecordTo = RecordTo(reader.Text("RecordTo"), corpus),
            AttemptLimit = TimeSpan.FromSeconds(attempt),
            CallLimit = TimeSpan.FromSeconds(call),
            UserCalls = PerDay(section, "CallsPerUserAndDay", 200),
            UserTokens = PerDay(section, "TokensPerUserAndDay", 0),
            Calls = PerDay(section, "CallsPerDay", 5000),
            Tokens = PerDay(section, "TokensPerDay", 0),
        };
        ModelStart.CheckPrompts(settings);
        return settings;
    }

    private static string? RecordTo(string? text, string? corpus)
    {
        if (text is null) return null;
        var folder = Path.GetFullPath(text, SettingsReader.Root);
        if (File.Exists(folder)) throw new UsageException($"Model:RecordTo is {folder}, a file: name a folder.");
        // What is kept there would be read as documents, and quoted.
        if (corpus is not null && !Path.GetRelativePath(corpus, folder).Split(Path.DirectorySeparatorChar).Contains("..") && !Path.IsPathRooted(Path.GetRelativePath(corpus, folder)))
            throw new UsageException($"Model:RecordTo is {folder}, among the documents: name a folder outside of {corpus}.");
        return folder;
    }

    private static int PerDay(IConfigurationSection section, string name, int otherwise) => WholeNumber.Read(section[name], $"Model:{name}", otherwise, MostPerDay, least: 0);

    private static bool Flag(ProviderSettingsReader reader, string name, bool otherwise = false) => reader.Text(name) is not { } text
        ? otherwise
        : bool.TryParse(text, out var value) ? value : throw new UsageException($"Model:{name} is \"{text}\": it must be true or false.");
}
