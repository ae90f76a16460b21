using System.Globalization;
using Bot.Composition;
using Bot.Host.Embeddings;
using Microsoft.Extensions.Configuration.Json;

namespace Bot.Host.Settings;

/// <summary>Reads the settings. Only this folder and the server's start see configuration; all others are given what they need.</summary>
public static class SettingsReader
{
    private const string FileName = "appsettings.json";
    private const int MostMonths = 120;
    private const int Day = 24 * 60 * 60;

    private static readonly Dictionary<string, string[]> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Corpus"] = ["Folder"],
        ["Index"] = ["Folder", "RescanSeconds"],
        ["Composer"] = ["Threshold"],
        ["Model"] = ModelSettingsReader.Names,
        ["Embedding"] = EmbeddingSettingsReader.Names,
        ["Channels"] = ["ServiceHosts", "AllowedCallers"],
        ["DirectLine"] = DirectLineSettings.Names,
        ["Web"] = ["PublicUrl"],
        ["Feedback"] = ["Folder", "KeepMonths"],
        ["WebChat"] = WebChatSettings.Names,
    };

    // The options of the verbs, as settings: the server takes both.
    private static readonly Dictionary<string, string> Verbal = new(StringComparer.Ordinal) { ["--corpus"] = "--Corpus:Folder", ["--index"] = "--Index:Folder" };

    // What ASP.NET Core itself reads.
    private static readonly string[] OfTheHost = ["Urls", "Environment", "ContentRoot", "ApplicationName", "AllowedHosts", "Logging", "Kestrel"];

    /// <summary>The folder that relative paths count from: the current one if it holds <c>appsettings.json</c>, else the program's own.</summary>
    public static string Root { get; } = File.Exists(Path.Combine(Environment.CurrentDirectory, FileName)) ? Environment.CurrentDirectory : AppContext.BaseDirectory;

    /// <summary>Configuration out of the file and the environment, for verbs that start no server.</summary>
    /// <exception cref="UsageException">The file is not JSON.</exception>
    public static IConfiguration Load() => NamingTheFile<IConfiguration>(() => new ConfigurationBuilder()
        .SetBasePath(Root)
        .AddJsonFile(FileName, optional: true, reloadOnChange: false)
        .AddSecrets()
        .AddEnvironmentVariables()
        .Build());

    /// <summary>The same for the server, whose command line settles settings too: <c>--urls</c>, <c>--Section:Name value</c>.</summary>
    /// <exception cref="UsageException">The file is not JSON, or an argument is none that the server takes.</exception>
    public static WebApplicationBuilder LoadForServer(string[] args)
    {
        args = AsSettings(args);
        CheckArguments(args);
        return NamingTheFile(() => WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = Root }).WithSecrets());
    }

    /// <summary>The settings, each checked.</summary>
    /// <exception cref="UsageException">A name is misspelt or a value can't be; the message says which.</exception>
    public static BotSettings Read(IConfiguration configuration)
    {
        CheckSections(configuration);
        foreach (var (section, names) in Known) Check(configuration.GetSection(section), names);
        return new BotSettings(
            FullPath(configuration["Corpus:Folder"], "corpus"),
            FullPath(configuration["Index:Folder"], ".index"),
            new ComposerOptions { Threshold = Share(configuration, "Composer:Threshold", new ComposerOptions().Threshold) },
            DirectLineSettings.Read(configuration.GetSection("DirectLine")),
            PublicUrl(configuration),
            new FeedbackSettings(Folder(configuration, "Feedback:Folder", ".feedback"), WholeNumber.Read(configuration["Feedback:KeepMonths"], "Feedback:KeepMonths", FeedbackSettings.DefaultKeepMonths, MostMonths)),
            WebChatSettings.Read(configuration.GetSection("WebChat")))
        {
            RescanSeconds = WholeNumber.Read(configuration["Index:RescanSeconds"], "Index:RescanSeconds", BotSettings.DefaultRescanSeconds, Day, least: 0),
            Model = ModelSettingsReader.Read(configuration.GetSection("Model"), FullPath(configuration["Corpus:Folder"], "corpus")),
            Embedding = EmbeddingSettingsReader.Read(configuration.GetSection("Embedding")),
        };
    }

    private static void Check(IConfigurationSection section, string[] names)
    {
        foreach (var child in section.GetChildren())
            if (!names.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
                throw new UsageException($"{section.Key}:{child.Key} is not a setting: {section.Key} has {string.Join(", ", names)}.");
    }

    // Only the file can be held to its sections: the environment is full of other programs' variables.
    private static void CheckSections(IConfiguration configuration)
    {
        foreach (var file in ((IConfigurationRoot)configuration).Providers.OfType<JsonConfigurationProvider>())
            foreach (var section in file.GetChildKeys([], null))
                if (!IsSection(section))
                    throw new UsageException($"{section} is not a section of {file.Source.Path}: it has {string.Join(", ", Known.Keys.Concat(AppSettings.Names))}, and those of ASP.NET Core.");
    }

    private static void CheckArguments(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            var end = args[i].IndexOf('=', StringComparison.Ordinal);
            var name = end < 0 ? args[i] : args[i][..end];
            if (!name.StartsWith("--", StringComparison.Ordinal) || !IsSection(name[2..].Split(':')[0]))
                throw new UsageException($"{name} is not an option of the server: it takes --urls, and settings such as --Corpus:Folder.");
            if (end >= 0) continue;
            i++;
            if (i == args.Length || args[i].StartsWith("--", StringComparison.Ordinal)) throw new UsageException($"{name} needs a value behind it.");
        }
    }

    // What is typed counts from the folder where it is typed, as it does for the verbs.
    private static string[] AsSettings(string[] args)
    {
        var result = (string[])args.Clone();
        for (var i = 0; i < args.Length; i++)
        {
            var parts = args[i].Split('=', 2);
            if (!Verbal.TryGetValue(parts[0], out var setting)) continue;
            result[i] = parts is [_, { Length: > 0 } value] ? $"{setting}={Path.GetFullPath(value)}" : setting + args[i][parts[0].Length..];
            if (parts is [_] && i + 1 < args.Length && args[i + 1] is [not '-', ..] next) result[++i] = Path.GetFullPath(next);
        }

        return result;
    }

    private static bool IsSection(string name) => Known.ContainsKey(name) || AppSettings.Names.Concat(OfTheHost).Contains(name, StringComparer.OrdinalIgnoreCase);

    private static T NamingTheFile<T>(Func<T> load)
    {
        try
        {
            return load();
        }
        catch (Exception exception) when (exception is FormatException or InvalidDataException)
        {
            throw new UsageException($"{Path.Combine(Root, FileName)} is not valid JSON: {exception.GetBaseException().Message.TrimEnd('.')}.");
        }
    }

    private static string FullPath(string? value, string otherwise) =>
        Path.GetFullPath(string.IsNullOrWhiteSpace(value) ? otherwise : value, Root);

    private static Uri? PublicUrl(IConfiguration configuration)
    {
        if (configuration["Web:PublicUrl"] is not { Length: > 0 } text) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url is { Scheme: "http" or "https", PathAndQuery: "/", Fragment: "", UserInfo: "" }) return url;
        throw new UsageException($"Web:PublicUrl is \"{text}\": it must be an address without a path, such as https://bot.example.com.");
    }

    private static string Folder(IConfiguration configuration, string name, string otherwise)
    {
        var path = FullPath(configuration[name], otherwise);
        return File.Exists(path) ? throw new UsageException($"{name} is {path}, a file: name a folder.") : path;
    }

    private static double Share(IConfiguration configuration, string name, double otherwise)
    {
        if (configuration[name] is not { Length: > 0 } text) return otherwise;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1) return value;
        throw new UsageException($"{name} is \"{text}\": it must be a number from 0 to 1.");
    }
}
