using System.Globalization;
using Bot.Composition;

namespace Bot.Host.Settings;

/// <summary>Reads the settings. Besides <c>Program.cs</c> the only code that sees configuration.</summary>
public static class SettingsReader
{
    private const string FileName = "appsettings.json";

    // What ASP.NET Core itself reads.
    private static readonly string[] Frameworks = ["Logging", "AllowedHosts", "Kestrel", "Urls"];

    private static readonly Dictionary<string, string[]> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Corpus"] = ["Folder"],
        ["Index"] = ["Folder"],
        ["Composer"] = ["Threshold"],
    };

    /// <summary>The folder that relative paths count from: the current one if it holds <c>appsettings.json</c>, else the program's own.</summary>
    public static string Root { get; } = File.Exists(Path.Combine(Environment.CurrentDirectory, FileName)) ? Environment.CurrentDirectory : AppContext.BaseDirectory;

    /// <summary>Configuration out of the file and the environment, for verbs that start no server.</summary>
    public static IConfiguration Load()
    {
        CheckFile();
        return new ConfigurationBuilder().SetBasePath(Root).AddJsonFile(FileName, optional: true, reloadOnChange: false).AddEnvironmentVariables().Build();
    }

    /// <summary>Holds the file itself against what can stand in it; a missing file is in order.</summary>
    /// <exception cref="UsageException">It is not JSON, or has a section that nothing reads; the message says which.</exception>
    public static void CheckFile()
    {
        try
        {
            var file = new ConfigurationBuilder().SetBasePath(Root).AddJsonFile(FileName, optional: true, reloadOnChange: false).Build();
            foreach (var section in file.GetChildren())
                if (!Known.ContainsKey(section.Key) && !Frameworks.Contains(section.Key, StringComparer.OrdinalIgnoreCase))
                    throw new UsageException($"{section.Key} in {FileName} is not a setting: the sections are {string.Join(", ", Known.Keys.Concat(Frameworks))}.");
        }
        catch (Exception exception) when (exception is FormatException or InvalidDataException)
        {
            throw new UsageException($"{Path.Combine(Root, FileName)} is not valid JSON: {exception.GetBaseException().Message}");
        }
    }

    /// <summary>The settings, each checked.</summary>
    /// <exception cref="UsageException">A name is misspelt or a value can't be; the message says which.</exception>
    public static BotSettings Read(IConfiguration configuration)
    {
        foreach (var (section, names) in Known) Check(configuration.GetSection(section), names);
        return new BotSettings(
            FullPath(configuration["Corpus:Folder"], "corpus"),
            FullPath(configuration["Index:Folder"], ".index"),
            new ComposerOptions { Threshold = Share(configuration, "Composer:Threshold", new ComposerOptions().Threshold) });
    }

    private static void Check(IConfigurationSection section, string[] names)
    {
        foreach (var child in section.GetChildren())
            if (!names.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
                throw new UsageException($"{section.Key}:{child.Key} is not a setting: {section.Key} has {string.Join(", ", names)}.");
    }

    private static string FullPath(string? value, string otherwise) =>
        Path.GetFullPath(string.IsNullOrWhiteSpace(value) ? otherwise : value, Root);

    private static double Share(IConfiguration configuration, string name, double otherwise)
    {
        if (configuration[name] is not { Length: > 0 } text) return otherwise;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1) return value;
        throw new UsageException($"{name} is \"{text}\": it must be a number from 0 to 1.");
    }
}
