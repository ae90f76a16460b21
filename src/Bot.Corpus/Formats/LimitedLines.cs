using System.Globalization;
using System.Text;

namespace Bot.Corpus.Formats;

/// <summary>Reads lines that end in <c>\n</c> or <c>\r\n</c>, none of them longer than may be: what is packed may unpack to a line that no memory holds.</summary>
/// <param name="reader">What is read; stays the caller's.</param>
/// <param name="longest">Most UTF-16 code units of a line.</param>
internal sealed class LimitedLines(TextReader reader, int longest)
{
    private readonly StringBuilder _line = new();

    /// <summary>The next line without its end; null behind the last.</summary>
    /// <exception cref="CorpusFormatException">It is longer than may be. Nothing behind it can be read.</exception>
    public string? Next()
    {
        _line.Clear();
        int c;
        while ((c = reader.Read()) >= 0 && c != '\n')
        {
            if (_line.Length == longest)
                throw new CorpusFormatException(string.Create(CultureInfo.InvariantCulture, $"the line is longer than {longest:#,0} characters: cut its text into parts; nothing behind it was read"));
            _line.Append((char)c);
        }

        if (c < 0 && _line.Length == 0) return null;
        if (_line.Length > 0 && _line[^1] == '\r') _line.Length--;
        return _line.ToString();
    }
}
