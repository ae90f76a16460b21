namespace Bot.Retrieval.Vectors;

/// <summary>The best of many rows, as many as are wanted: a heap whose worst stands on top.</summary>
internal sealed class NearestRows(int most) : IComparer<(float Cosine, int Row)>
{
    private readonly (float Cosine, int Row)[] _heap = new (float, int)[most];
    private int _count;

    /// <summary>Takes a row if it is better than the worst, or if there is room. Rows come in ascending order, so that of two as good the earlier stays.</summary>
    public void Offer(int row, float cosine)
    {
        if (_count < _heap.Length)
        {
            _heap[_count] = (cosine, row);
            Rise(_count++);
        }
        else if (_count > 0 && cosine > _heap[0].Cosine)
        {
            _heap[0] = (cosine, row);
            Sink(0);
        }
    }

    /// <summary>The rows, best first.</summary>
    public IEnumerable<(int Row, float Cosine)> Sorted() => _heap.Take(_count).OrderDescending(this).Select(found => (found.Row, found.Cosine)).ToList();

    /// <inheritdoc/>
    public int Compare((float Cosine, int Row) x, (float Cosine, int Row) y) => x.Cosine != y.Cosine ? x.Cosine.CompareTo(y.Cosine) : y.Row.CompareTo(x.Row);

    private void Rise(int at)
    {
        for (var above = (at - 1) / 2; at > 0 && Compare(_heap[at], _heap[above]) < 0; at = above, above = (at - 1) / 2) Swap(at, above);
    }

    private void Sink(int at)
    {
        while (2 * at + 1 < _count)
        {
            var below = 2 * at + 1;
            if (below + 1 < _count && Compare(_heap[below + 1], _heap[below]) < 0) below++;
            if (Compare(_heap[at], _heap[below]) <= 0) return;
            Swap(at, below);
            at = below;
        }
    }

    private void Swap(int one, int other) => (_heap[one], _heap[other]) = (_heap[other], _heap[one]);
}
