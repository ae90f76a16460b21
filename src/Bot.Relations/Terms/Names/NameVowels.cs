using Bot.Relations.Text;

namespace Bot.Relations.Terms.Names;

/// <summary>The sounds of a short name with its vowels: two consonants alone would make one name of Bush and Abbas, and Sochi has but one.</summary>
internal static class NameVowels
{
    private const int A = 1, I = 2, U = 4;

    // A name of so few sounds is compared whole.
    private const int Most = 6;

    /// <summary>Whether two folded names of different spellings sound alike, vowels and all. Arabic writes only some vowels: one that it leaves out may be any.</summary>
    public static bool Agree(string one, string other)
    {
        Span<char> consonants = stackalloc char[Most], others = stackalloc char[Most];
        Span<int> vowels = stackalloc int[Most + 1], otherVowels = stackalloc int[Most + 1];
        var length = Read(one, consonants, vowels);
        if (length <= 0 || length != Read(other, others, otherVowels) || !consonants[..length].SequenceEqual(others[..length])) return false;
        // The vowel at the end is grammar in Russian, and often silent in others; where there is nothing else it counts.
        for (var i = 0; i < (length == 1 ? 2 : length); i++)
            if (!MayBeOne(vowels[i], otherVowels[i], i, Letters.IsArabic(one[0]), Letters.IsArabic(other[0]))) return false;
        return true;
    }

    private static bool MayBeOne(int one, int other, int at, bool oneArabic, bool otherArabic)
    {
        if (oneArabic && (one == 0 || (at == 0 && one == A && other != 0))) return true;
        if (otherArabic && (other == 0 || (at == 0 && other == A && one != 0))) return true;
        return one == other || (one & other) != 0;
    }

    // The consonants, and before and between them the vowels as sets; -1 when there are more than are compared.
    private static int Read(string name, Span<char> consonants, Span<int> vowels)
    {
        vowels.Clear();
        var length = 0;
        var word = NameSkeleton.WithoutCaseEnding(name);
        for (var i = 0; i < word.Length;)
        {
            var sound = NameSkeleton.Sound(word[i..], out var used);
            if (sound.Length == 0) vowels[length] |= VowelOf(word[i]);
            foreach (var c in sound)
            {
                if (length > 0 && consonants[length - 1] == c && vowels[length] == 0) continue;
                if (c == 'h' && i + used == word.Length) continue;
                if (length == Most) return -1;
                consonants[length++] = c;
            }

            i += used;
        }

        return length;
    }

    private static int VowelOf(char c) => c switch
    {
        'a' or 'а' or 'ا' => A,
        'e' or 'i' or 'y' or 'е' or 'э' or 'и' or 'ы' or 'ي' => I,
        'o' or 'w' or 'о' or 'у' or 'و' => U,
        'u' => U | A, // Bush is Буш, and Hull Халл
        'я' => A | I,
        'ю' => U | I,
        _ => 0,
    };
}
