using System.CommandLine;
using Bot.Host.Settings;
using Bot.Host.Teams;

namespace Bot.Host.Cli;

/// <summary><c>teams</c>: writes the package that adds the bot to Teams.</summary>
internal static class TeamsVerb
{
    private const int LongestName = 30;
    private const int LongestDeveloper = 32;

    private static readonly Option<string?> BotId = Text("--app-id", "GUID", "The application (client) id of the bot's registration. By default MicrosoftAppId of the settings.");
    private static readonly Option<string?> Host = Text("--host", "NAME", "The host name under which the bot is reached, such as bot.example.com.");
    private static readonly Option<string?> Out = Text("--out", "FILE", "The package. By default bot-teams.zip; a file of that name is replaced.");
    private static readonly Option<string?> Name = Text("--name", "TEXT", "The app's name, at most 30 characters. By default Bot.");
    private static readonly Option<string?> Developer = Text("--developer", "TEXT", "Who offers it, at most 32 characters. By default the host name.");
    private static readonly Option<string?> Website = Text("--website", "URL", "Where users find help. By default https://HOST/.");
    private static readonly Option<string?> Privacy = Text("--privacy", "URL", "The privacy notice. By default https://HOST/.");
    private static readonly Option<string?> Terms = Text("--terms", "URL", "The terms of use. By default https://HOST/.");
    private static readonly Option<string?> Version = Text("--version", "X.Y.Z", "The package's version; raise it for each upload. By default 1.0.0.");
    private static readonly Option<string?> TeamsId = Text("--teams-id", "GUID", "The Teams app's own id. By default derived from app id and host.");

    public static Command Create()
    {
        var verb = new Command("teams", "Writes the app package that adds the bot to Microsoft Teams.")
        {
            BotId, Host, Out, Name, Developer, Website, Privacy, Terms, Version, TeamsId,
        };
        verb.SetAction((arguments, _) =>
        {
            var app = Read(arguments);
            var file = Target(arguments.GetValue(Out) ?? "bot-teams.zip");
            Save(file, TeamsPackage.Write(app));
            Console.Out.WriteLine($"{file} adds {app.Name} {app.Version} (Teams app {app.Id:D}) with the bot {app.BotId:D} at https://{app.Host}/api/messages.");
            Console.Out.WriteLine("In Teams: Apps > Manage your apps > Upload a custom app.");
            return Task.FromResult(0);
        });
        return verb;
    }

    private static TeamsApp Read(ParseResult arguments)
    {
        var botId = arguments.GetValue(BotId) is { } given ? TeamsAppCheck.Id("--app-id", given)
            : AppSettings.AppId(SettingsReader.Load()) is { } set ? TeamsAppCheck.Id("MicrosoftAppId", set)
            : throw new UsageException("--app-id is missing: give the application (client) id of the bot's registration, or set MicrosoftAppId.");
        var host = TeamsAppCheck.Host(arguments.GetValue(Host) ?? throw new UsageException("--host is missing: say under which name the bot is reached, such as bot.example.com."));
        var page = $"https://{host}/";
        return new TeamsApp
        {
            BotId = botId,
            Host = host,
            Id = arguments.GetValue(TeamsId) is { } id ? TeamsAppCheck.Id("--teams-id", id) : TeamsAppId.For(botId, host),
            Version = TeamsAppCheck.Version(arguments.GetValue(Version) ?? "1.0.0"),
            Name = TeamsAppCheck.Name("--name", arguments.GetValue(Name) ?? "Bot", LongestName),
            Developer = TeamsAppCheck.Name("--developer", arguments.GetValue(Developer) ?? host[..Math.Min(host.Length, LongestDeveloper)], LongestDeveloper),
            Website = TeamsAppCheck.Address("--website", arguments.GetValue(Website) ?? page),
            Privacy = TeamsAppCheck.Address("--privacy", arguments.GetValue(Privacy) ?? page),
            Terms = TeamsAppCheck.Address("--terms", arguments.GetValue(Terms) ?? page),
        };
    }

    private static string Target(string path)
    {
        if (string.IsNullOrWhiteSpace(path)) throw new UsageException("--out is empty: name a file.");
        var file = Path.GetFullPath(path);
        if (Directory.Exists(file)) throw new UsageException($"--out {file} is a folder: name a file.");
        // Moving a file over a device would take the device away from everyone.
        if (file.StartsWith("/dev/", StringComparison.Ordinal)) throw new UsageException($"--out {file} is a device: name a file.");
        if (!Directory.Exists(Path.GetDirectoryName(file))) throw new UsageException($"--out {file} can't be written: there is no folder {Path.GetDirectoryName(file)}.");
        return file;
    }

    // Whole or not at all: the package takes the name only when it is written.
    private static void Save(string file, byte[] package)
    {
        var unfinished = $"{file}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllBytes(unfinished, package);
            File.Move(unfinished, file, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            File.Delete(unfinished);
            throw new UsageException($"--out {file} can't be written: {exception.Message.TrimEnd('.')}.");
        }
    }

    private static Option<string?> Text(string name, string value, string description) => new(name) { Description = description, HelpName = value };
}
