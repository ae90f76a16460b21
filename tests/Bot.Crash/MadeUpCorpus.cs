using static System.FormattableString;

namespace Bot.Crash;

/// <summary>Some hundred small files that change between runs. Every version of a file holds a word of its own, so that a lost one is seen.</summary>
internal sealed class MadeUpCorpus
{
    private static readonly string[] Countries = ["Morocco", "Russia", "France", "Spain", "Peru", "Japan", "Ghana", "Chile", "Kenya", "Norway"];

    private readonly Random _random;
    private readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal);
    private int _version;
    private int _names;

    public MadeUpCorpus(string folder, int files, int seed)
    {
        (Folder, _random) = (folder, new Random(seed));
        Directory.CreateDirectory(folder);
        for (var i = 0; i < files; i++) Add();
    }

    public string Folder { get; }

    /// <summary>The texts by the documents' ids, as they are now.</summary>
    public IReadOnlyDictionary<string, string> Now => new SortedDictionary<string, string>(_texts, StringComparer.Ordinal);

    /// <summary>Adds, rewrites, renames and deletes some files.</summary>
    public void Change()
    {
        for (var i = _random.Next(1, 20); i > 0; i--)
        {
            var id = _texts.Keys.ElementAt(_random.Next(_texts.Count));
            switch (_random.Next(5))
            {
                case 0 when _texts.Count > 50:
                    File.Delete(Path.Combine(Folder, id));
                    _texts.Remove(id);
                    break;
                case 1:
                    var name = NewName();
                    File.Move(Path.Combine(Folder, id), Path.Combine(Folder, name));
                    _texts[name] = _texts[id];
                    _texts.Remove(id);
                    break;
                case 2:
                    Add();
                    break;
                default:
                    Write(id);
                    break;
            }
        }
    }

    public void Add() => Write(NewName());

    /// <summary>Adds a file in a folder below, which is made where it is not there.</summary>
    public void Add(string below)
    {
        Directory.CreateDirectory(Path.Combine(Folder, below));
        Write($"{below}/{NewName()}");
    }

    private string NewName() => Invariant($"note-{_names++:00000}.md");

    private void Write(string id)
    {
        var (from, to) = (Countries[_random.Next(Countries.Length)], Countries[_random.Next(Countries.Length)]);
        var text = Invariant($"The president of {from} visited {to} on {_random.Next(1, 28)} May {_random.Next(1950, 2020)}. This is version{_version++}.");
        for (var i = _random.Next(1, 12); i > 0; i--) text += Invariant($"\n\nMinister Number{_random.Next(1000)} signed agreement{_random.Next(100000)} with {Countries[_random.Next(Countries.Length)]}.");
        File.WriteAllText(Path.Combine(Folder, id), text);
        _texts[id] = text;
    }
}
