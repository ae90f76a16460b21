using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace Bot.Retrieval.Vectors;

/// <summary>Writes the vectors of a new index beside it: those of an earlier generation for passages that say the same, new ones for the rest.</summary>
internal static class VectorWriter
{
    /// <summary>Writes the file, where there is any vector to write.</summary>
    /// <param name="folder">The folder of an index that is complete.</param>
    /// <param name="embedding">Where new vectors come from; null when no model is configured, and then those that there are stay.</param>
    /// <param name="earlier">Vectors of an earlier generation, of the same model; null when there are none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many passages have a vector now.</returns>
    public static int Write(string folder, PassageEmbedding? embedding, VectorFile? earlier, CancellationToken cancellationToken)
    {
        if (embedding is null && earlier is null) return 0;
        embedding?.Begin();
        var known = earlier?.Rows() ?? [];
        var passages = Gather(folder, embedding, known, cancellationToken);
        if (embedding?.Dimensions is { } dimensions && earlier is not null && dimensions != earlier.Dimensions)
        {
            // Another model under the same name.
            (earlier, known) = (null, []);
            passages = Gather(folder, embedding, known, cancellationToken);
        }

        passages.RemoveAll(passage => !known.ContainsKey(passage.Key) && embedding?.Find(passage.Key) is null);
        if (passages.Count > 0) Write(Path.Combine(folder, VectorFile.FileName), embedding?.Model ?? earlier!.Model, earlier?.Dimensions ?? embedding!.Dimensions!.Value, passages, (key, vector) =>
        {
            if (known.TryGetValue(key, out var row)) earlier!.CopyTo(row, vector);
            else embedding!.Find(key)!.CopyTo(vector);
        });
        return passages.Count;
    }

    private static List<(int Number, UInt128 Key)> Gather(string folder, PassageEmbedding? embedding, Dictionary<UInt128, int> known, CancellationToken cancellationToken)
    {
        using var directory = FSDirectory.Open(folder);
        using var reader = DirectoryReader.Open(directory);
        var passages = new List<(int, UInt128)>();
        foreach (var (number, passage) in IndexedPassages.Of(reader))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = EmbeddedText.Of(passage);
            var key = EmbeddedText.KeyOf(text);
            passages.Add((number, key));
            if (!known.ContainsKey(key)) embedding?.Want(key, text, cancellationToken);
        }

        embedding?.End(cancellationToken);
        return passages;
    }

    internal static void Write(string path, string model, int dimensions, List<(int Number, UInt128 Key)> passages, Action<UInt128, float[]> copy)
    {
        var name = Encoding.UTF8.GetBytes(model);
        var places = VectorFile.Places(name.Length, passages.Count, dimensions);
        using var file = File.Create(path);
        Span<byte> head = stackalloc byte[VectorFile.Head];
        VectorFile.Magic.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head[8..], dimensions);
        BinaryPrimitives.WriteInt32LittleEndian(head[12..], passages.Count);
        BinaryPrimitives.WriteInt32LittleEndian(head[16..], name.Length);
        file.Write(head);
        file.Write(name);
        Pad(file, places.Keys);
        Span<byte> key = stackalloc byte[VectorFile.KeySize];
        foreach (var passage in passages)
        {
            BinaryPrimitives.WriteUInt128LittleEndian(key, passage.Key);
            file.Write(key);
        }

        Span<byte> number = stackalloc byte[sizeof(int)];
        foreach (var passage in passages)
        {
            BinaryPrimitives.WriteInt32LittleEndian(number, passage.Number);
            file.Write(number);
        }

        Pad(file, places.Vectors);
        var vector = new float[dimensions];
        foreach (var passage in passages)
        {
            copy(passage.Key, vector);
            file.Write(MemoryMarshal.AsBytes(vector.AsSpan()));
        }
    }

    private static void Pad(FileStream file, long to)
    {
        while (file.Position < to) file.WriteByte(0);
    }
}
