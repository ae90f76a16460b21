namespace Bot.Host.Cli.Terminal;

/// <summary>Colours of a terminal, or none.</summary>
internal readonly struct TerminalStyle(bool colours)
{
    /// <summary>Whether standard output is a terminal that may be coloured (see no-color.org).</summary>
    public static bool Wanted => !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    public string Strong(string text) => Dress("1", text);

    public string Faint(string text) => Dress("2", text);

    public string Mark(string text) => Dress("36", text);

    private string Dress(string code, string text) => colours ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
