namespace MunicipalBenchmark.Documents.Tags;

/// <summary>What in a node's text speaks for a tag.</summary>
internal sealed class Signs
{
    private readonly List<string> _weak = [];

    /// <summary>Words that speak for it by themselves, as the text has them, each once.</summary>
    public List<string> Strong { get; } = [];

    /// <summary>Whether one of them stands in the title.</summary>
    public bool InTitle { get; private set; }

    /// <summary>Whether a word that needs another sign stands in the title.</summary>
    public bool WeakInTitle { get; private set; }

    /// <summary>Notes words.</summary>
    public void Add(string words, bool isWeak, bool isTitle)
    {
        var known = isWeak ? _weak : Strong;
        if (!known.Contains(words, StringComparer.OrdinalIgnoreCase))
        {
            known.Add(words);
        }

        InTitle |= isTitle && !isWeak;
        WeakInTitle |= isTitle && isWeak;
    }

    /// <summary>The reason in words.</summary>
    /// <param name="mission">The mission that points the same way, or null.</param>
    public string Reason(string? mission) =>
        $"{(InTitle || WeakInTitle ? "The title speaks" : "The text speaks")} of {string.Join(", ", Strong.Concat(_weak).Select(words => $"'{words}'"))}"
        + (mission is null ? "." : $", and the node is of mission {mission}.");
}
