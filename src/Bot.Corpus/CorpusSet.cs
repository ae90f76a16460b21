using Bot.Answering;
using Bot.Corpus.Formats;

namespace Bot.Corpus;

/// <summary>A corpus that is one set: its documents have the ids that their rows give them.</summary>
internal sealed class CorpusSet(string path) : CorpusSource(path)
{
    public override IReadOnlyList<SourceFile> List(Action<LeftOut> leftOut)
    {
        var file = new FileInfo(Path);
        if (HoldsNothing(file))
        {
            leftOut(new LeftOut(file.Name, FileKind.Nothing(file)));
            return [];
        }

        return [new SourceFile(file.Name, Path, StampOf(file), file.LastWriteTimeUtc)];
    }

    public override IEnumerable<Func<Document?>> Read(SourceFile file, Action<LeftOut> leftOut) => JsonLinesSet.Read(file, "", leftOut);
}
