using System.Diagnostics;
using System.Globalization;
using Bot.Retrieval.Vectors;

namespace Bot.Benchmarks;

/// <summary>Exact search over random vectors, in a file as a generation keeps it.</summary>
internal static class VectorSearch
{
    private const int Wanted = 80;
    private const int Searches = 30;

    public static void Run(int count, int dimensions)
    {
        var folder = Directory.CreateTempSubdirectory("bot-vectors-").FullName;
        try
        {
            var random = new Random(20261124);
            var watch = Stopwatch.StartNew();
            VectorWriter.Write(Path.Combine(folder, VectorFile.FileName), "random", dimensions, [.. Enumerable.Range(0, count).Select(row => (row, (UInt128)row))], (_, vector) => Fill(random, vector));
            Say($"{count} vectors of {dimensions} dimensions, {new FileInfo(Path.Combine(folder, VectorFile.FileName)).Length / 1e6:0} MB, made and written in {watch.Elapsed.TotalSeconds:0.0} s");
            watch.Restart();
            using var file = VectorFile.Open(folder)!;
            Say($"opened in {watch.Elapsed.TotalMilliseconds:0.0} ms; resident {Resident():0} MB");
            var question = new float[dimensions];
            Fill(random, question);
            watch.Restart();
            file.Nearest(question, Wanted, CancellationToken.None);
            Say($"first search {watch.Elapsed.TotalMilliseconds:0} ms");
            var took = new List<double>();
            for (var search = 0; search < Searches; search++)
            {
                Fill(random, question);
                watch.Restart();
                file.Nearest(question, Wanted, CancellationToken.None);
                took.Add(watch.Elapsed.TotalMilliseconds);
            }

            took.Sort();
            Say($"{Searches} searches for {Wanted}: median {took[Searches / 2]:0.0} ms, slowest {took[^1]:0.0} ms; managed memory {GC.GetTotalMemory(true) / 1e6:0} MB, resident with what is mapped {Resident():0} MB");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Fill(Random random, float[] vector)
    {
        double sum = 0;
        for (var at = 0; at < vector.Length; at++)
        {
            vector[at] = (float)(random.NextDouble() * 2 - 1);
            sum += vector[at] * vector[at];
        }

        var length = (float)Math.Sqrt(sum);
        for (var at = 0; at < vector.Length; at++) vector[at] /= length;
    }

    private static double Resident()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64 / 1e6;
    }

    private static void Say(FormattableString line) => Console.Out.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
