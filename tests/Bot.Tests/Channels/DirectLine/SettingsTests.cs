using Bot.Channels.DirectLine;
using Bot.Host;
using Bot.Host.Settings;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Channels.DirectLine;

public sealed class SettingsTests
{
    private const string LongSecret = "a-secret-of-more-than-32-characters";

    [Fact]
    public void WithoutSettingsThereAreDefaults()
    {
        var options = Read([]);
        Assert.Empty(options.Secrets);
        Assert.Null(options.TokenKey);
        Assert.Equal((60, 60, 10_000, 2_000), (options.MessagesPerMinute, options.TokensPerMinute, options.MostConversations, options.MostSockets));
    }

    [Fact]
    public void EverySettingIsRead()
    {
        var options = Read([
            ("Secrets:0", LongSecret), ("Secrets:1", ""), ("TokenKey", Convert.ToBase64String(new byte[40])), ("TrustedOrigins:0", "https://intranet.example:8443"),
            ("MessagesPerMinute", "1"), ("TokensPerMinute", "2"), ("MostConversations", "3"), ("MostSockets", "4")]);
        Assert.Equal([LongSecret], options.Secrets);
        Assert.Equal(40, options.TokenKey!.Length);
        Assert.Equal(["https://intranet.example:8443"], options.TrustedOrigins);
        Assert.Equal((1, 2, 3, 4), (options.MessagesPerMinute, options.TokensPerMinute, options.MostConversations, options.MostSockets));
    }

    [Theory]
    [InlineData("Secrets:0", "short", "DirectLine:Secrets has an entry that is too short")]
    [InlineData("Secrets", LongSecret, "DirectLine:Secrets must be a list")]
    [InlineData("TokenKey", "c2hvcnQ=", "DirectLine:TokenKey can't be read")]
    [InlineData("TokenKey", "not Base64 at all, whatever the length of it is", "DirectLine:TokenKey can't be read")]
    [InlineData("TrustedOrigins:0", "*", "DirectLine:TrustedOrigins has \"*\"")]
    [InlineData("TrustedOrigins:0", "https://example.org/", "DirectLine:TrustedOrigins has \"https://example.org/\"")]
    [InlineData("TrustedOrigins:0", "example.org", "DirectLine:TrustedOrigins has \"example.org\"")]
    [InlineData("MostSockets", "0", "DirectLine:MostSockets is \"0\"")]
    [InlineData("MessagesPerMinute", "many", "DirectLine:MessagesPerMinute is \"many\"")]
    [InlineData("Secret", LongSecret, "DirectLine:Secret is not a setting")]
    public void WhatCannotBeIsNamedAndNoSecretRepeated(string name, string value, string sentence)
    {
        var mistake = Assert.Throws<UsageException>(() => Read([(name, value)]));
        Assert.StartsWith(sentence, mistake.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(LongSecret, mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ThereAreTwoSecretsAtMost()
    {
        var mistake = Assert.Throws<UsageException>(() => Read([("Secrets:0", LongSecret + 1), ("Secrets:1", LongSecret + 2), ("Secrets:2", LongSecret + 3)]));
        Assert.StartsWith("DirectLine:Secrets has 3 entries", mistake.Message, StringComparison.Ordinal);
    }

    private static DirectLineOptions Read((string Name, string Value)[] settings) => SettingsReader.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"DirectLine:{setting.Name}", (string?)setting.Value))).Build()).DirectLine;
}
