using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Documents.Layouts;

/// <summary>Nodes by how their titles begin and end, so that a title met again is found without a look at every node.</summary>
/// <param name="sound">What of a title counts.</param>
internal sealed class TitleIndex(Func<string, string> sound)
{
    /// <summary>Characters of a title that its place is found by.</summary>
    public const int KeyLength = 16;

    private readonly Dictionary<(NodeLevel Level, string Key), List<Entry>> _byStart = [];
    private readonly Dictionary<string, List<Entry>> _byEnd = new(StringComparer.Ordinal);
    private readonly Dictionary<LayoutNode, string> _titles = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<(NodeLevel Level, string Title, bool Coded)> _started = [];
    private readonly HashSet<(string Title, bool Coded)> _ended = [];
    private readonly List<LayoutNode> _touched = [];

    /// <summary>A node was opened, or gone on with: its title may change until the next question.</summary>
    public void Touch(LayoutNode node) => _touched.Add(node);

    /// <summary>Nodes of a level whose title may begin as a text does, in the order in which they were met.</summary>
    /// <param name="level">The level.</param>
    /// <param name="text">What counts of the text.</param>
    public IEnumerable<(LayoutNode Node, string Sound)> Beginning(NodeLevel level, string text) => Current(_byStart, (level, Start(text)));

    /// <summary>Nodes with whose title without brackets a text may end, in the order in which they were met.</summary>
    /// <param name="text">What counts of the text.</param>
    public IEnumerable<(LayoutNode Node, string Sound)> Ending(string text) => text.Length < KeyLength ? [] : Current(_byEnd, text[^KeyLength..]);

    private static string Start(string text) => text.Length <= KeyLength ? text : text[..KeyLength];

    private IEnumerable<(LayoutNode Node, string Sound)> Current<TKey>(Dictionary<TKey, List<Entry>> index, TKey key)
        where TKey : notnull
    {
        Refresh();
        return index.TryGetValue(key, out var entries)
            ? entries.Where(static entry => string.Equals(entry.Title, entry.Node.Builder.Title, StringComparison.Ordinal)).Select(static entry => (entry.Node, entry.Sound))
            : [];
    }

    private void Refresh()
    {
        foreach (var node in _touched)
        {
            var title = node.Builder.Title;
            if (_titles.TryGetValue(node, out var known) && string.Equals(known, title, StringComparison.Ordinal))
            {
                continue;
            }

            // Of nodes with one title the first is enough.
            _titles[node] = title;
            var coded = node.Builder.Code is not null;
            if (_started.Add((node.Level, title, coded)))
            {
                var whole = sound(title);
                Add(_byStart, (node.Level, Start(whole)), new(node, title, whole));
            }

            if (_ended.Add((title, coded)) && sound(title.IndexOf('(', StringComparison.Ordinal) is var at and > 0 ? title[..at] : title) is { Length: >= KeyLength } bare)
            {
                Add(_byEnd, bare[^KeyLength..], new(node, title, bare));
            }
        }

        _touched.Clear();
    }

    private static void Add<TKey>(Dictionary<TKey, List<Entry>> index, TKey key, Entry entry)
        where TKey : notnull => (index.TryGetValue(key, out var entries) ? entries : index[key] = []).Add(entry);

    private sealed record Entry(LayoutNode Node, string Title, string Sound);
}
