namespace Bot.Corpus.Formats.Word;

/// <summary>One entry of a ZIP container, as its directory declares it.</summary>
/// <param name="Name">With <c>/</c> between folders.</param>
/// <param name="Method">0: as it is. 8: deflated.</param>
/// <param name="Crc">CRC-32 of its content.</param>
/// <param name="Packed">Bytes that it takes.</param>
/// <param name="Size">Bytes of its content.</param>
/// <param name="Start">Where its own header begins.</param>
/// <param name="Data">Where its bytes begin.</param>
internal sealed record ZipEntry(string Name, int Method, uint Crc, long Packed, long Size, long Start, long Data);
