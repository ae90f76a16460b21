using System.Globalization;

namespace Bot.Host.Settings;

/// <summary>Reads a setting that counts something.</summary>
internal static class WholeNumber
{
    /// <summary>The number, from <paramref name="least"/> to <paramref name="most"/>; <paramref name="otherwise"/> when the setting is missing or empty.</summary>
    /// <exception cref="UsageException">It is none; the message names the setting.</exception>
    public static int Read(string? text, string name, int otherwise, int most, int least = 1)
    {
        if (text is not { Length: > 0 }) return otherwise;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most) return value;
        throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{name} is \"{text}\": it must be a whole number from {least} to {most}."));
    }
}
