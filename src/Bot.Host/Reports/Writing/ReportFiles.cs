using System.Text;

namespace Bot.Host.Reports.Writing;

/// <summary>The two files of a report.</summary>
internal static class ReportFiles
{
    /// <summary>The folder for a report, made where there is none.</summary>
    /// <exception cref="UsageException">There can be no such folder.</exception>
    public static string Folder(string path)
    {
        if (string.IsNullOrWhiteSpace(path)) throw new UsageException("--report is empty: name a folder.");
        try
        {
            return Directory.CreateDirectory(path).FullName;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--report {path} can't be a folder ({exception.Message.TrimEnd('.')}): name another one.");
        }
    }

    /// <summary>Writes <c>report.md</c> and <c>report.html</c>, each whole or not at all; what stood there before is replaced. Returns their paths.</summary>
    /// <exception cref="UsageException">Nothing can be written there.</exception>
    public static IReadOnlyList<string> Write(string folder, EvaluationReport report) =>
        [Save(Path.Combine(folder, "report.md"), MarkdownReport.Write(report)), Save(Path.Combine(folder, "report.html"), ReportPage.Write(report).ToString())];

    private static string Save(string file, string content)
    {
        var unfinished = $"{file}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllText(unfinished, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(unfinished, file, overwrite: true);
            return file;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            File.Delete(unfinished);
            throw new UsageException($"{file} can't be written ({exception.Message.TrimEnd('.')}): name another folder with --report.");
        }
    }
}
