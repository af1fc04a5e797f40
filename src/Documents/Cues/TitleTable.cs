namespace MunicipalBenchmark.Documents.Cues;

/// <summary>Things by their titles, found again where case, punctuation or accents differ, and where one of the two lost its accented letters.</summary>
/// <typeparam name="T">The things.</typeparam>
internal sealed class TitleTable<T>
    where T : class
{
    private readonly Dictionary<string, T> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T> _bySound = new(StringComparer.Ordinal);

    /// <summary>Keeps a thing by its title, unless the title is another one's.</summary>
    public void Add(string title, T value)
    {
        _byKey.TryAdd(Fold.Key(title), value);
        if (Fold.Sound(title) is { Length: > 0 } sound)
        {
            _bySound.TryAdd(sound, value);
        }
    }

    /// <summary>Takes a thing away from its title.</summary>
    public void Remove(string title, T value)
    {
        Remove(_byKey, Fold.Key(title), value);
        Remove(_bySound, Fold.Sound(title), value);
    }

    /// <summary>The thing of a title; null for none.</summary>
    public T? Find(string title) => _byKey.GetValueOrDefault(Fold.Key(title)) ?? _bySound.GetValueOrDefault(Fold.Sound(title));

    private static void Remove(Dictionary<string, T> table, string key, T value)
    {
        if (table.GetValueOrDefault(key) == value)
        {
            table.Remove(key);
        }
    }
}
