using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Bot.Host.Web.Sources;
using static System.FormattableString;

namespace Bot.Crash;

/// <summary>The real server in a process of its own, on a free port of this machine. It looks at its documents every second.</summary>
internal sealed class RunningServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    private readonly Process _process;
    private readonly HttpClient _client;

    /// <summary>Starts it and waits until its health check answers.</summary>
    public RunningServer(WorkingFolder place, string corpus, string index)
    {
        var address = Invariant($"http://127.0.0.1:{FreePort()}");
        _client = new HttpClient { BaseAddress = new Uri(address), Timeout = Patience };
        var watch = Stopwatch.StartNew();
        _process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [IndexingRun.Program, "--urls", address, "--Corpus:Folder", corpus, "--Index:Folder", index, "--Index:RescanSeconds", "1", "--Feedback:Folder", place.At("feedback")])
        { RedirectStandardOutput = true, RedirectStandardError = true })!;
        // A full pipe would stop it.
        _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        _ = _process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        try
        {
            Until("its start", _ => true);
        }
        catch
        {
            Dispose();
            throw;
        }

        ReadyAfter = watch.Elapsed;
    }

    /// <summary>From the start of the process until its health check answered.</summary>
    public TimeSpan ReadyAfter { get; }

    /// <summary>Waits until its health is so.</summary>
    /// <exception cref="TimeoutException">It does not become so, or the process has ended.</exception>
    public ServerHealth Until(string what, Func<ServerHealth, bool> isSo)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience && !_process.HasExited)
        {
            if (Health() is { } health && isSo(health)) return health;
            Thread.Sleep(Glance);
        }

        throw new TimeoutException(_process.HasExited ? $"The server ended before {what}." : $"The server took longer than {Patience.TotalMinutes:0} minutes for {what}.");
    }

    /// <summary>The page that answers a question.</summary>
    public string Page(string question) => _client.GetStringAsync($"/?q={Uri.EscapeDataString(question)}").Result;

    /// <summary>The text of a document; null when it has none of that id.</summary>
    public string? Text(string id)
    {
        using var response = _client.GetAsync(SourceAddress.Path(id) + "/text").Result;
        return response.IsSuccessStatusCode ? response.Content.ReadAsStringAsync().Result : null;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _client.Dispose();
    }

    private ServerHealth? Health()
    {
        try
        {
            var health = _client.GetFromJsonAsync<JsonObject>("/healthz").Result!;
            return new ServerHealth((int)health["documents"]!, (string?)health["index"]?["failure"]);
        }
        catch (AggregateException exception) when (exception.InnerException is HttpRequestException)
        {
            return null;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>What a server says of itself.</summary>
/// <param name="Documents">How many documents can be searched.</param>
/// <param name="Failure">Why the last refresh failed; null when it did not.</param>
internal sealed record ServerHealth(int Documents, string? Failure);
