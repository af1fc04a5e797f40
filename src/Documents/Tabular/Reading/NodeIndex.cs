using MunicipalBenchmark.Documents.Drafting;

namespace MunicipalBenchmark.Documents.Tabular.Reading;

/// <summary>Finds the node that a cell names: by identifier, by code, and past lost zeros and other spellings.</summary>
internal sealed class NodeIndex
{
    private readonly Dictionary<string, NodeRow> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NodeRow>> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NodeRow>> _keys = new(StringComparer.Ordinal);
    private readonly DiagnosticLog _log;

    public NodeIndex(IEnumerable<NodeRow> nodes, DiagnosticLog log)
    {
        _log = log;
        foreach (var node in nodes)
        {
            _ids.TryAdd(node.Id, node);
            Add(_codes, node.Code, node);
            Add(_codes, node.RawCode, node);
            Add(_keys, CodeKey.Of(node.Id), node);
            Add(_keys, node.Code is null ? null : CodeKey.Of(node.Code), node);
        }
    }

    /// <summary>The node that a cell names; null when it is empty or names none, which is told.</summary>
    /// <param name="row">The row.</param>
    /// <param name="key">The column.</param>
    /// <param name="unknown">The code of the diagnostic for a name without node.</param>
    /// <param name="consequence">What becomes of the row then.</param>
    public NodeRow? Find(SheetRow row, string key, string unknown, string consequence)
    {
        if (row.Code(key) is not { } code)
        {
            return null;
        }

        if (_ids.TryGetValue(code.Text, out var exact) && (code.WithZero is null || !_ids.ContainsKey(code.WithZero)))
        {
            return exact;
        }

        var found = Candidates(code);
        if (found.Count == 1)
        {
            if (found[0].Id != code.Text && found[0].Code != code.Text && found[0].RawCode != code.Text)
            {
                _log.Info(DiagnosticCodes.ReferenceRepaired, row.Line, code.Text, $"{SheetRow.Upper(row.PlaceOf(key))}: '{code.Text}' was taken for '{found[0].Id}' ({found[0].Row.Place}). Write the code alike in both places.");
            }

            return found[0];
        }

        var seen = found.Count == 0 ? "no node of the plan has this code" : $"it may be {string.Join(" or ", found.Select(static node => $"'{node.Id}'"))}";
        _log.Warning(unknown, row.Line, code.Text, $"{SheetRow.Upper(row.PlaceOf(key))}: '{code.Text}' is unclear: {seen}. {consequence} Correct the code; the codes are in the sheets of the levels.");
        return null;
    }

    private List<NodeRow> Candidates(CodeReading code)
    {
        if (code.WithZero is { } zero && _codes.TryGetValue(zero, out var withZero))
        {
            return _codes.TryGetValue(code.Text, out var without) ? [.. without, .. withZero] : withZero;
        }

        return _codes.TryGetValue(code.Text, out var same) ? same
            : _keys.TryGetValue(CodeKey.Of(code.Text), out var alike) ? [.. alike.Distinct()]
            : [];
    }

    private static void Add(Dictionary<string, List<NodeRow>> index, string? key, NodeRow node)
    {
        if (key is not { Length: > 0 })
        {
            return;
        }

        if (!index.TryGetValue(key, out var nodes))
        {
            index.Add(key, nodes = []);
        }

        if (!nodes.Contains(node))
        {
            nodes.Add(node);
        }
    }
}
