namespace Bot.Channels.Turns;

/// <summary>Values by name, for the length of one turn. A value without a name has the full name of its type.</summary>
public sealed class TurnContextStateCollection : Dictionary<string, object>
{
    /// <summary>An empty collection.</summary>
    public TurnContextStateCollection()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>The value of that name; null when there is none of that type.</summary>
    public T? Get<T>(string key)
        where T : class => TryGetValue(key, out var value) ? value as T : null;

    /// <summary>The value of that type; null when there is none.</summary>
    public T? Get<T>()
        where T : class => Get<T>(typeof(T).FullName!);

    /// <summary>Adds a value under the name of its type. Throws when there is one.</summary>
    public void Add<T>(T value)
        where T : class => Add(typeof(T).FullName!, value);

    /// <summary>Puts a value in the place of the one of that name, if any.</summary>
    public void Set<T>(string key, T value)
        where T : class => this[key] = value;

    /// <summary>Puts a value in the place of the one of its type, if any.</summary>
    public void Set<T>(T value)
        where T : class => Set(typeof(T).FullName!, value);
}
