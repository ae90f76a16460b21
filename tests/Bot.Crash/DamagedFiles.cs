using Bot.Answering;
using Bot.Composition;
using Bot.Retrieval.Generations;
using static System.FormattableString;

namespace Bot.Crash;

/// <summary>Files of an index are damaged before a start. The start must give the answers that it gave before, and leave a sound index; what was found must be built
/// anew, and all that touches the generation in use must be found.</summary>
internal static class DamagedFiles
{
    public static int Run(WorkingFolder place, int times)
    {
        var corpus = new MadeUpCorpus(place.At("corpus"), 60, 2);
        var (template, index) = (place.At("template"), place.At("index"));
        IndexState.Start(corpus.Folder, template).Dispose();
        corpus.Change();
        IndexState.Start(corpus.Folder, template).Dispose();
        Thread.Sleep(2500);
        var golden = Answers(corpus.Folder, template); // the stamps have settled by now, and that is remembered
        var inUse = new IndexFolder(template).Last!;
        var (losses, found) = (new List<string>(), 0);
        var random = new Random(3);
        for (var time = 0; time < times; time++)
        {
            if (Directory.Exists(index)) Directory.Delete(index, recursive: true);
            FullDisk.CopyFolder(template, index);
            var damage = Damage(index, random);
            try
            {
                var isFound = !new IndexFolder(index).Check().IsSound;
                if (isFound) found++;
                if (!isFound && Differs(template, index, inUse)) losses.Add($"{time}: not found: {damage}");
                if (Answers(corpus.Folder, index) != golden) losses.Add($"{time}: other answers after {damage}");
                foreach (var fault in new IndexFolder(index).Check().Faults) losses.Add($"{time}: not mended after {damage}: {fault}");
                if (isFound != (new IndexFolder(index).Last != inUse)) losses.Add($"{time}: {(isFound ? "found but not rebuilt" : "rebuilt although nothing was found")} after {damage}");
            }
            catch (Exception exception)
            {
                losses.Add($"{time}: {exception.GetType().Name} after {damage}: {exception.Message}");
            }
        }

        Console.WriteLine(Invariant($"damages {times}: {found} found by the check and rebuilt, {times - found} harmless: to the generation before, to notes, or none at all"));
        if (found == 0 || found == times) losses.Add("some of the damages must be found and some must be harmless, or too little was shown");
        return Losses.Tell(losses);
    }

    // Whether a file of that generation is gone or holds other bytes.
    private static bool Differs(string template, string index, string generation) => Directory.GetFiles(Path.Combine(template, generation)).Any(file =>
        Path.Combine(index, generation, Path.GetFileName(file)) is var copy && (!File.Exists(copy) || !File.ReadAllBytes(copy).AsSpan().SequenceEqual(File.ReadAllBytes(file))));

    private static string Damage(string index, Random random)
    {
        var files = Directory.GetFiles(index, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var file = files[random.Next(files.Count)];
        var content = File.ReadAllBytes(file);
        var name = Path.GetRelativePath(index, file);
        switch (random.Next(4))
        {
            case 0:
                File.Delete(file);
                return $"deleting {name}";
            case 1:
                var length = random.Next(content.Length + 1);
                File.WriteAllBytes(file, content[..length]);
                return Invariant($"cutting {name} to {length} bytes");
            default:
                var flips = random.Next(1, 65);
                for (var i = 0; i < flips && content.Length > 0; i++) content[random.Next(content.Length)] ^= (byte)(1 << random.Next(8));
                File.WriteAllBytes(file, content);
                return Invariant($"flipping {flips} bits of {name}");
        }
    }

    private static string Answers(string corpus, string index)
    {
        using var open = IndexState.Start(corpus, index);
        var answers = SampleQuestions.All.Select(text =>
        {
            var question = Question.First(text, new DateOnly(2026, 11, 24));
            var evidence = open.Passages.SearchAsync(question, 10, CancellationToken.None).Result;
            var ranking = string.Join(' ', evidence.Passages.Select(passage => Invariant($"{passage.Document.Id}@{passage.Start}")));
            var answer = open.Answerer(new ComposerOptions()).AnswerAsync(question, CancellationToken.None).Result;
            return ranking + "\n" + (answer is Answer.Cited cited ? string.Join(' ', cited.Claims.Select(claim => claim.Text)) : "silent");
        });
        return string.Join('\n', answers);
    }
}
