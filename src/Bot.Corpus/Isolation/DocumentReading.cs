using Bot.Corpus.Formats;

namespace Bot.Corpus.Isolation;

/// <summary>What the process that parses untrusted files does: files in, texts or reasons out, until its input is closed.</summary>
public static class DocumentReading
{
    // PDF libraries follow nested objects by recursion: a deep one should end as an error where it can, not as the process.
    private const int StackBytes = 16 * 1024 * 1024;

    /// <summary>Runs until the input ends, even while a file is being parsed: so it never outlives the process that started it. Returns the exit code.</summary>
    public static int Run(Stream input, Stream output)
    {
        // What a library prints must not get among the answers.
        Console.SetOut(TextWriter.Null);
        using var reader = new BinaryReader(input);
        while (Frames.ReadFile(reader) is { } file)
            new Thread(() => Frames.WriteAnswer(output, Read(file.Extension, file.Content)), StackBytes) { IsBackground = true }.Start();
        return 0;
    }

    private static Frames.Answer Read(string extension, byte[] content)
    {
        try
        {
            return new Frames.Answer(Formats.DocumentFormat.Of(extension).Extract(content), null);
        }
        catch (CorpusFormatException exception)
        {
            return new Frames.Answer(null, exception.Message);
        }
        catch (OutOfMemoryException)
        {
            return new Frames.Answer(null, ReaderProcess.TooMuchMemory);
        }
        catch (Exception)
        {
            // Whatever a crafted file makes of its parser is a fault of that file.
            return new Frames.Answer(null, CorpusFormatException.Broken);
        }
    }
}
