using Bot.Answering;
using Bot.Relations.Text;

namespace Bot.Corpus.Cutting;

/// <summary>Cuts a document into passages: each list or table row by itself, running text into runs of whole sentences under one heading.</summary>
public static class PassageCutter
{
    /// <summary>A paragraph of up to this many words stays whole.</summary>
    private const int WholeParagraphWords = 240;

    /// <summary>Paragraphs under one heading are put together until a passage has this many words.</summary>
    private const int EnoughWords = 60;

    /// <summary>The passages in the order of the text, not overlapping; empty for a document without a word.</summary>
    public static IReadOnlyList<Passage> Cut(Document document)
    {
        var passages = new List<Passage>();
        var sentences = new List<(int Start, int End)>();
        var open = default(Run);
        foreach (var block in BlockReader.Read(document.Text))
        {
            if (block.Kind == PassageKind.Row || block.Heading != open.Heading || open.Words >= EnoughWords)
            {
                Close(document, ref open, passages);
                open = new Run { Heading = block.Heading };
            }

            if (block.Kind == PassageKind.Row)
            {
                passages.Add(new Passage(document, block.Start, block.End, block.Heading, PassageKind.Row));
                continue;
            }

            AddParagraph(document, block, ref open, passages, sentences);
        }

        Close(document, ref open, passages);
        return passages;
    }

    private static void AddParagraph(Document document, Block block, ref Run open, List<Passage> passages, List<(int Start, int End)> sentences)
    {
        var words = WordsIn(document.Text, block.Start, block.End);
        if (open.Words + words <= WholeParagraphWords)
        {
            open.Add(block.Start, block.End, words);
            return;
        }

        Close(document, ref open, passages);
        sentences.Clear();
        SentenceReader.Read(document.Text, block.Start, block.End, sentences);
        // Parts of about equal length: a long paragraph must not leave a one-sentence rest that has lost its meaning.
        var target = words / ((words + WholeParagraphWords - 1) / WholeParagraphWords);
        foreach (var (start, end) in sentences)
        {
            open.Heading = block.Heading;
            open.Add(start, end, WordsIn(document.Text, start, end));
            if (open.Words >= target) Close(document, ref open, passages);
        }
    }

    private static void Close(Document document, ref Run run, List<Passage> passages)
    {
        if (run.End > run.Start) passages.Add(new Passage(document, run.Start, run.End, run.Heading ?? "", PassageKind.Prose));
        run = new Run { Heading = run.Heading };
    }

    private static int WordsIn(string text, int start, int end)
    {
        var words = 0;
        for (var i = start; i < end; i++)
            if (!char.IsWhiteSpace(text[i]) && (i == start || char.IsWhiteSpace(text[i - 1]))) words++;
        return words;
    }

    private struct Run
    {
        public string? Heading;
        public int Start;
        public int End;
        public int Words;

        public void Add(int start, int end, int words)
        {
            if (End == 0) Start = start;
            End = end;
            Words += words;
        }
    }
}
