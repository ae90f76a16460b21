using System.Runtime.CompilerServices;
using Bot.Answering;
using Bot.Corpus.Cutting;

namespace Bot.Host.Web.Sources.Text;

/// <summary>The passages of documents that are shown. A long document has many pages and many readers: it is cut once as long as the index keeps its text in memory.</summary>
internal static class CutTexts
{
    private static readonly ConditionalWeakTable<string, Lazy<IReadOnlyList<Passage>>> Kept = [];

    /// <summary>The document's passages, in order. Safe to ask for from many threads; one of them cuts.</summary>
    public static IReadOnlyList<Passage> PassagesOf(Document document) => Kept.GetValue(document.Text, _ => new(() => PassageCutter.Cut(document))).Value;
}
