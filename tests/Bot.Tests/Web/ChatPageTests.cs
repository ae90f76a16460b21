using System.IO.Compression;
using System.Net.Http.Headers;
using Bot.Host.Settings;
using Bot.Host.Web;
using Bot.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Web;

/// <summary>The page with the chat, as it leaves the server.</summary>
public sealed class ChatPageTests(ChatSite site) : IClassFixture<ChatSite>
{
    [Fact]
    public async Task ThePageSaysWhatTheDocumentsAreAbout()
    {
        var page = await GetAsync("/");
        Assert.Contains("<dt>Documents</dt> <dd>14</dd>", page, StringComparison.Ordinal);
        Assert.Contains("1786–2022", page, StringComparison.Ordinal);
        Assert.Contains("<dd>United States, Russia, Morocco,", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "Quand Poutine a-t-il visité le Maroc ?", "Maroc, ")]
    [InlineData("es", "¿Cuándo visitó Putin Marruecos?", "Marruecos, ")]
    [InlineData("ru", "Когда Путин посетил Марокко?", "Марокко, ")]
    [InlineData("ar", "متى زار بوتين المغرب؟", "المغرب، ")]
    public async Task ThePageSpeaksTheLanguageOfItsAddressOrOfTheBrowser(string language, string example, string country)
    {
        foreach (var page in (string[])[await GetAsync($"/?lang={language}"), await GetAsync("/", $"de;q=0.9, {language}-XX;q=0.8, en;q=0.1")])
        {
            Assert.Contains($"<html lang=\"{language}\" dir=\"{(language == "ar" ? "rtl" : "ltr")}\">", page, StringComparison.Ordinal);
            Assert.Contains($"value=\"{example}\"", page, StringComparison.Ordinal);
            Assert.Contains(country, page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/?lang=de")]
    [InlineData("/?lang=%22%3E%3Cscript%3E")]
    [InlineData("/?lang=")]
    public async Task AnotherLanguageIsEnglish(string address) =>
        Assert.Contains("<html lang=\"en\" dir=\"ltr\">", await GetAsync(address, "zz;q=x,,;"), StringComparison.Ordinal);

    [Fact]
    public async Task ThePolicyLetsInNothingInlineAndNoOtherOrigin()
    {
        if (!ChatSite.Bundle.IsThere) Assert.Skip("The build could not bring Web Chat.");
        using var client = new HttpClient { BaseAddress = site.Address };
        using var first = await client.GetAsync("/", TestContext.Current.CancellationToken);
        using var second = await client.GetAsync("/", TestContext.Current.CancellationToken);
        var policy = Assert.Single(first.Headers.GetValues("Content-Security-Policy"));
        Assert.Matches(
            $"^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[^']+'; img-src 'self' blob: data:; connect-src 'self' ws://{site.Address.Authority}; form-action 'self'; base-uri 'none'; frame-ancestors 'self'$",
            policy);
        Assert.NotEqual(policy, Assert.Single(second.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task WebChatIsServedCompressedAndAskedForOnlyOnce()
    {
        if (!ChatSite.Bundle.IsThere) Assert.Skip("The build could not bring Web Chat.");
        using var client = new HttpClient { BaseAddress = site.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/assets/webchat.js") { Headers = { AcceptEncoding = { new StringWithQualityHeaderValue("gzip") } } };
        using var packed = await client.SendAsync(request, TestContext.Current.CancellationToken);
        await using var unpacked = new GZipStream(await packed.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), CompressionMode.Decompress);
        using var plain = await client.GetAsync("/assets/webchat.js", TestContext.Current.CancellationToken);
        Assert.Equal(await new StreamReader(unpacked).ReadToEndAsync(TestContext.Current.CancellationToken), await plain.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.InRange(packed.Content.Headers.ContentLength!.Value, 1, 1_100_000);

        using var again = new HttpRequestMessage(HttpMethod.Get, "/assets/webchat.js") { Headers = { AcceptEncoding = { new StringWithQualityHeaderValue("gzip") }, IfNoneMatch = { packed.Headers.ETag! } } };
        using var unchanged = await client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public void AnotherDirectLineServiceIsReachedByConfigurationAlone()
    {
        var settings = Read("https://directline.botframework.com/v3/directline/", "https://tokens.example:8443/new?for=bot");
        Assert.Equal("https://directline.botframework.com/v3/directline", settings.DomainOrPath);
        var policy = SecurityHeaders.ForChat("n", settings, new DefaultHttpContext().Request);
        Assert.Contains("connect-src 'self' https://directline.botframework.com wss://directline.botframework.com https://tokens.example:8443; ", policy, StringComparison.Ordinal);
        Assert.Equal(WebChatSettings.Here, Read(null, null));
        Assert.Equal("/my/token", Read("https://directline.botframework.com/v3/directline", "/my/token").TokenUrl);
    }

    [Theory]
    [InlineData("directline.botframework.com", "/t", "WebChat:Domain is \"directline.botframework.com\": it must be an address that begins with https://")]
    [InlineData("http://directline.botframework.com/", "/t", "WebChat:Domain is")]
    [InlineData("https://example.org/?secret=1", "/t", "WebChat:Domain is")]
    [InlineData("https://example.org/", null, "WebChat:Domain needs WebChat:TokenUrl")]
    [InlineData(null, "//example.org/t", "WebChat:TokenUrl is")]
    [InlineData(null, "javascript:alert(1)", "WebChat:TokenUrl is")]
    public void AnAddressThatWouldNotDoStopsTheStart(string? domain, string? tokenUrl, string message) =>
        Assert.StartsWith(message, Assert.Throws<Bot.Host.UsageException>(() => Read(domain, tokenUrl)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("evil.example; script-src *")]
    [InlineData("a b")]
    [InlineData("")]
    public void AHostThatIsNoneDoesNotGetIntoThePolicy(string host)
    {
        var context = new DefaultHttpContext { Request = { Scheme = "http", Host = new HostString(host) } };
        Assert.Contains("connect-src 'self'; ", SecurityHeaders.ForChat("n", WebChatSettings.Here, context.Request), StringComparison.Ordinal);
    }

    private static WebChatSettings Read(string? domain, string? tokenUrl) => WebChatSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["WebChat:Domain"] = domain, ["WebChat:TokenUrl"] = tokenUrl }).Build().GetSection("WebChat"));

    private async Task<string> GetAsync(string address, string? languages = null)
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        if (languages is not null) client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", languages);
        return await client.GetStringAsync(address, TestContext.Current.CancellationToken);
    }
}
