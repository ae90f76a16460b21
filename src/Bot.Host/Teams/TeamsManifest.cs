using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Host.Teams;

/// <summary>The manifest of a Teams app, version 1.29.</summary>
internal static class TeamsManifest
{
    public const string ColorIcon = "color.png";
    public const string OutlineIcon = "outline.png";

    private const string Schema = "https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.schema.json";

    /// <summary>The manifest as JSON in UTF-8, the same bytes for the same app.</summary>
    public static byte[] Write(TeamsApp app)
    {
        using var buffer = new MemoryStream();
        // Teams shows the texts; escapes would only hide them from whoever reads the file.
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Manifest(app).WriteTo(json);
        return buffer.ToArray();
    }

    private static JsonObject Manifest(TeamsApp app) => new()
    {
        ["$schema"] = Schema,
        ["manifestVersion"] = "1.29",
        ["version"] = app.Version,
        ["id"] = app.Id.ToString("D"),
        ["developer"] = new JsonObject { ["name"] = app.Developer, ["websiteUrl"] = app.Website, ["privacyUrl"] = app.Privacy, ["termsOfUseUrl"] = app.Terms },
        ["name"] = new JsonObject { ["short"] = app.Name, ["full"] = $"{app.Name}: relations between countries" },
        ["description"] = new JsonObject
        {
            ["short"] = "Answers questions about relations between countries with quotes.",
            ["full"] = "Visits, meetings, treaties, recognitions, ambassadors: answers come only from source documents, and every sentence shows the words it rests on. "
                + "When the sources are silent, the bot says so. Questions are read in English, French, Spanish, Russian and Arabic.",
        },
        ["icons"] = new JsonObject { ["color"] = ColorIcon, ["outline"] = OutlineIcon },
        ["accentColor"] = TeamsIcons.Accent,
        ["bots"] = new JsonArray(new JsonObject
        {
            ["botId"] = app.BotId.ToString("D"),
            ["scopes"] = new JsonArray("personal", "team", "groupChat"),
            ["supportsFiles"] = false,
            ["isNotificationOnly"] = false,
            ["commandLists"] = new JsonArray(
                CommandList(["personal"], (TeamsCommands.WhatCanYouDo, "What the bot answers, with examples"), (TeamsCommands.NewConversation, "Forget what was said before")),
                CommandList(["team", "groupChat"], (TeamsCommands.Help, "What the bot answers, with examples"))),
        }),
        ["validDomains"] = new JsonArray(app.Host),
    };

    private static JsonObject CommandList(string[] scopes, params (string Title, string Description)[] commands) => new()
    {
        ["scopes"] = new JsonArray([.. scopes.Select(scope => JsonValue.Create(scope))]),
        ["commands"] = new JsonArray([.. commands.Select(command => new JsonObject { ["title"] = command.Title, ["description"] = command.Description })]),
    };
}
