using Bot.Retrieval.Generations;

namespace Bot.Retrieval.Vectors;

/// <summary>Finds vectors that were paid for once.</summary>
internal static class StoredVectors
{
    /// <summary>The vectors of the first generation that has some whole, also one that another build of the program wrote, or of which other files were damaged; null when none has.</summary>
    /// <param name="folders">The folders of the generations, the newest first.</param>
    /// <param name="model">Whose they must be; null for anybody's.</param>
    public static VectorFile? Find(IEnumerable<string> folders, string? model)
    {
        foreach (var folder in folders.Where(folder => Manifest.HoldsWhole(folder, VectorFile.FileName)))
        {
            try
            {
                if (VectorFile.Open(folder) is not { } vectors) continue;
                if (model is null || vectors.Model == model) return vectors;
                vectors.Dispose();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                // Another one may do.
            }
        }

        return null;
    }
}
