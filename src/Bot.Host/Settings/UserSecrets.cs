using System.Reflection;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Configuration.UserSecrets;

namespace Bot.Host.Settings;

/// <summary>The settings that <c>dotnet user-secrets</c> keeps outside of the source tree: after the settings file, before the environment.</summary>
internal static class UserSecrets
{
    /// <summary>Adds them, where there are any.</summary>
    public static IConfigurationBuilder AddSecrets(this IConfigurationBuilder builder)
    {
        if (Source() is { } source) builder.Add(source);
        return builder;
    }

    /// <summary>The same for the server's settings, which are made with the environment and the command line already on top.</summary>
    public static WebApplicationBuilder WithSecrets(this WebApplicationBuilder builder)
    {
        var sources = builder.Configuration.Sources;
        if (Source() is not { } source || sources.OfType<JsonConfigurationSource>().Any(known => known.Path == source.Path)) return builder;
        var file = sources.ToList().FindLastIndex(known => known is JsonConfigurationSource);
        sources.Insert(file + 1, source);
        return builder;
    }

    private static JsonConfigurationSource? Source()
    {
        if (typeof(UserSecrets).Assembly.GetCustomAttribute<UserSecretsIdAttribute>() is not { } secrets) return null;
        string path;
        try
        {
            path = PathHelper.GetSecretsPathFromSecretsId(secrets.UserSecretsId);
        }
        catch (InvalidOperationException)
        {
            // A user without a home has no secrets there.
            return null;
        }

        if (!File.Exists(path)) return null;
        var source = new JsonConfigurationSource { Path = path, Optional = true };
        source.ResolveFileProvider();
        return source;
    }
}
