using AngleSharp.Dom;

namespace Bot.Corpus.Formats.Html;

/// <summary>Visits a tree in the order of its text, without recursion: a page of 100,000 nested elements must not end the process.</summary>
internal static class TreeWalk
{
    /// <summary>Visits the node and what is below it.</summary>
    /// <param name="root">Where to begin.</param>
    /// <param name="enter">Is given each element; returns whether to look inside.</param>
    /// <param name="leave">Is given each element that was looked into, after its content.</param>
    /// <param name="text">Is given each text.</param>
    public static void Visit(INode root, Func<IElement, bool> enter, Action<IElement> leave, Action<string> text)
    {
        var open = new Stack<(INode Node, int Next)>();
        Enter(root);
        while (open.TryPop(out var top))
        {
            if (top.Next < top.Node.ChildNodes.Length)
            {
                open.Push((top.Node, top.Next + 1));
                Enter(top.Node.ChildNodes[top.Next]);
            }
            else if (top.Node is IElement element) leave(element);
        }

        void Enter(INode node)
        {
            if (node is IElement element ? enter(element) : node is IDocument or IDocumentFragment) open.Push((node, 0));
            else if (node is IText words) text(words.Data);
        }
    }
}
