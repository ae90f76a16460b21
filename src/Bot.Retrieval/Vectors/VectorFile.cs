using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Numerics.Tensors;
using System.Text;

namespace Bot.Retrieval.Vectors;

/// <summary>The vectors of a generation's passages, in the file <c>vectors.bin</c> beside its index, mapped into memory; all numbers little-endian:
/// <list type="number">
/// <item>eight bytes, <c>BOTVECT1</c>; then three 32-bit numbers: the dimensions D, the count N, the bytes M of the model's name;</item>
/// <item>the model's name, UTF-8; zeros to a multiple of 64 bytes;</item>
/// <item>N keys of 16 bytes: what was embedded (see <see cref="EmbeddedText"/>), so that it is not embedded again;</item>
/// <item>N 32-bit numbers, ascending: which Lucene document each stands for; zeros to a multiple of 64 bytes;</item>
/// <item>N vectors of D 32-bit floats, each of length 1.</item>
/// </list>
/// The manifest holds its hash like that of every other file. Safe to use from many threads at once.</summary>
internal sealed class VectorFile : IDisposable
{
    public const string FileName = "vectors.bin";
    public const int MostDimensions = 16_384;
    public const int Head = 20;
    public const int KeySize = 16;

    // How many are compared between two looks at whether anybody still waits.
    private const int Stride = 16 * 1024;

    private readonly FileStream _file;
    private readonly MemoryMappedFile _map;
    private readonly MemoryMappedViewAccessor _view;
    private readonly long _keys, _numbers, _vectors;

    private VectorFile(FileStream file, MemoryMappedFile map, MemoryMappedViewAccessor view, (string Model, int Dimensions, int Count) head, int nameLength)
    {
        (_file, _map, _view) = (file, map, view);
        (Model, Dimensions, Count) = head;
        (_keys, _numbers, _vectors, _) = Places(nameLength, Count, Dimensions);
    }

    public static ReadOnlySpan<byte> Magic => "BOTVECT1"u8;

    /// <summary>Whose vectors they are.</summary>
    public string Model { get; }

    public int Dimensions { get; }

    /// <summary>How many passages have one.</summary>
    public int Count { get; }

    /// <summary>The file of a folder; null when there is none.</summary>
    /// <exception cref="InvalidDataException">It is not of this form.</exception>
    public static VectorFile? Open(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) return null;
        // Held open like Lucene's files: another process may delete the folder.
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        MemoryMappedFile? map = null;
        try
        {
            var (head, nameLength) = ReadHead(file);
            map = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
            return new VectorFile(file, map, map.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read), head, nameLength);
        }
        catch
        {
            map?.Dispose();
            file.Dispose();
            throw;
        }
    }

    /// <summary>Where the parts begin, and where the file ends.</summary>
    public static (long Keys, long Numbers, long Vectors, long End) Places(int nameLength, int count, int dimensions)
    {
        var keys = Aligned(Head + nameLength);
        var numbers = keys + (long)count * KeySize;
        var vectors = Aligned(numbers + (long)count * sizeof(int));
        return (keys, numbers, vectors, vectors + (long)count * dimensions * sizeof(float));
    }

    /// <summary>The Lucene documents whose vectors are nearest to a vector of length 1, by the cosine of their angle, nearest first; where two are as near, the lower number first. Every one is compared.</summary>
    public unsafe IReadOnlyList<(int Number, float Cosine)> Nearest(float[] vector, int most, CancellationToken cancellationToken)
    {
        if (vector.Length != Dimensions) throw new ArgumentException($"A vector of {vector.Length} dimensions was compared with some of {Dimensions}.", nameof(vector));
        var best = new NearestRows(most);
        var start = Lock();
        try
        {
            var vectors = (float*)(start + _vectors);
            for (var row = 0; row < Count; row++)
            {
                if (row % Stride == 0) cancellationToken.ThrowIfCancellationRequested();
                best.Offer(row, TensorPrimitives.Dot(vector, new ReadOnlySpan<float>(vectors + (long)row * Dimensions, Dimensions)));
            }

            var numbers = (int*)(start + _numbers);
            return [.. best.Sorted().Select(found => (numbers[found.Row], found.Cosine))];
        }
        finally
        {
            Unlock();
        }
    }

    /// <summary>Each key with its row.</summary>
    public unsafe Dictionary<UInt128, int> Rows()
    {
        var rows = new Dictionary<UInt128, int>(Count);
        var start = Lock();
        try
        {
            for (var row = 0; row < Count; row++)
                rows[BinaryPrimitives.ReadUInt128LittleEndian(new ReadOnlySpan<byte>(start + _keys + (long)row * KeySize, KeySize))] = row;
        }
        finally
        {
            Unlock();
        }

        return rows;
    }

    /// <summary>The vector of a row.</summary>
    public unsafe void CopyTo(int row, Span<float> vector)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Count, nameof(row));
        var start = Lock();
        try
        {
            new ReadOnlySpan<float>((float*)(start + _vectors) + (long)row * Dimensions, Dimensions).CopyTo(vector);
        }
        finally
        {
            Unlock();
        }
    }

    /// <summary>Whether its numbers are those of passages of an index that has this many Lucene documents.</summary>
    public unsafe bool Fits(int documents)
    {
        var start = Lock();
        try
        {
            var numbers = new ReadOnlySpan<int>((int*)(start + _numbers), Count);
            for (var row = 0; row < Count; row++)
                if (numbers[row] < (row == 0 ? 0 : numbers[row - 1] + 1) || numbers[row] >= documents) return false;
            return true;
        }
        finally
        {
            Unlock();
        }
    }

    public void Dispose()
    {
        _view.Dispose();
        _map.Dispose();
        _file.Dispose();
    }

    private static ((string Model, int Dimensions, int Count), int NameLength) ReadHead(FileStream file)
    {
        Span<byte> head = stackalloc byte[Head];
        if (file.ReadAtLeast(head, Head, throwOnEndOfStream: false) < Head || !head.StartsWith(Magic)) throw Wrong(file);
        int dimensions = BinaryPrimitives.ReadInt32LittleEndian(head[8..]), count = BinaryPrimitives.ReadInt32LittleEndian(head[12..]), length = BinaryPrimitives.ReadInt32LittleEndian(head[16..]);
        if (dimensions is < 1 or > MostDimensions || count < 0 || length is < 0 or > 4096 || Places(length, count, dimensions).End != file.Length) throw Wrong(file);
        var name = new byte[length];
        file.ReadExactly(name);
        return ((Encoding.UTF8.GetString(name), dimensions, count), length);
    }

    private static InvalidDataException Wrong(FileStream file) => new($"{file.Name} holds no vectors: build the index anew.");

    private static long Aligned(long place) => (place + 63) / 64 * 64;

    // While it is held, closing waits: what is mapped must not go away under a search.
    private unsafe byte* Lock()
    {
        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        return start;
    }

    private void Unlock() => _view.SafeMemoryMappedViewHandle.ReleasePointer();
}
