using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Documents.Dup;

/// <summary>An objective or line that the document announces before it reports on it.</summary>
/// <param name="RawCode">Its code as written.</param>
/// <param name="Title">Its title.</param>
/// <param name="Level">Its level.</param>
/// <param name="Line">Line of the announcement.</param>
internal sealed record Announcement(string RawCode, string Title, NodeLevel Level, int Line);

/// <summary>Summary tables of objectives and numbered lists of mandate lines, held against the sections at the end.</summary>
/// <param name="width">Digits of a code's segments.</param>
/// <param name="log">Where differences are told.</param>
internal sealed class Announcements(int width, DiagnosticLog log)
{
    private const int FewestRows = 2;
    private const int LongestTitle = 600;

    private readonly Dictionary<string, Announcement> _byCode = new(StringComparer.Ordinal);
    private readonly List<List<Announcement>> _lists = [];
    private Announcement? _last;

    /// <summary>How many were announced at a level.</summary>
    public int Count(NodeLevel level) => _byCode.Values.Count(announcement => announcement.Level == level);

    /// <summary>The title announced for a code, or null.</summary>
    public string? Title(string code) => _byCode.GetValueOrDefault(code)?.Title;

    /// <summary>Takes a table in which most rows hold an objective's code and its title.</summary>
    /// <returns>False when it is another table.</returns>
    public bool TryTable(TableBlock table)
    {
        var coded = table.Rows.Count(static row => CodeColumns(row).Any());
        if (coded < FewestRows || coded * 2 < table.Rows.Length || table.Rows.Any(static row => !PeriodHead.Columns(row).IsEmpty || row.Cells.Any(static cell => Mark.Is(cell.Text))))
        {
            return false;
        }

        foreach (var row in table.Rows)
        {
            var columns = CodeColumns(row).ToList();
            foreach (var column in columns)
            {
                Add(ObjectiveCode.Exact(row[column])!, row[column + 1], row.Line);
            }

            if (columns.Count == 0 && row.Filled == 1 && _last is { Title.Length: < LongestTitle } && char.IsLower(row[row.FirstFilled][0]))
            {
                _byCode[Key(_last)] = _last = _last with { Title = $"{_last.Title} {row[row.FirstFilled]}" };
            }
        }

        return true;
    }

    /// <summary>Takes a numbered item of the front matter; whether its list is one of mandate lines shows at the end.</summary>
    public void ListItem(TextBlock item)
    {
        var text = item.FullText.TrimStart('-', '•', ' ');
        if (Ordinals.Read(text) is not var (number, length) || length >= text.Length || text[length] is not (')' or '.'))
        {
            return;
        }

        var title = text[(length + 1)..].Trim(' ', ';', '.', '-');
        if (number == 1)
        {
            _lists.Add([]);
        }

        if (_lists.Count > 0 && _lists[^1].Count == number - 1)
        {
            _lists[^1].Add(new($"{number}", title, NodeLevel.MandateLine, item.Line));
        }
    }

    /// <summary>Tells what was announced and has no section, and where titles differ.</summary>
    /// <param name="nodes">All nodes.</param>
    public void Check(IReadOnlyList<NodeBuilder> nodes)
    {
        var byCode = nodes.Where(static node => node.Code is not null).GroupBy(static node => node.Code!, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal);
        AdoptLines(byCode);
        foreach (var (code, announced) in _byCode)
        {
            if (!byCode.TryGetValue(code, out var node))
            {
                log.Warning(
                    DiagnosticCodes.AnnouncedNotReported,
                    announced.Line,
                    $"{announced.RawCode} {announced.Title}",
                    $"{announced.RawCode} is announced here, but the document has no section for it; it is no node of the plan. If the section exists, see whether its heading was read.");
            }
            else if (!string.Equals(Fold.Key(node.Title), Fold.Key(announced.Title), StringComparison.Ordinal))
            {
                log.Warning(DiagnosticCodes.TitleDiffers, node.Line, node.Title, $"The section of {announced.RawCode} has another title than line {announced.Line}, which says '{announced.Title}'. The section's was kept.");
            }
        }

        var levels = _byCode.Values.Select(static announcement => announcement.Level).Where(static level => level != NodeLevel.MandateLine).ToHashSet();
        foreach (var node in nodes.Where(node => levels.Contains(node.Level) && !_byCode.ContainsKey(node.Code ?? "")))
        {
            log.Info(DiagnosticCodes.ReportedNotAnnounced, node.Line, node.Title, $"{node.RawCode ?? node.Id} has a section, but is not in the document's table of objectives.");
        }
    }

    /// <summary>The list whose titles are those of the mandate lines is the announcement of all lines.</summary>
    private void AdoptLines(Dictionary<string, NodeBuilder> byCode)
    {
        var lines = _lists.Find(list => list.Exists(item =>
            byCode.TryGetValue(item.RawCode, out var node) && node.Level == NodeLevel.MandateLine && string.Equals(Fold.Key(node.Title), Fold.Key(item.Title), StringComparison.Ordinal)));
        foreach (var line in lines ?? [])
        {
            _byCode.TryAdd(line.RawCode, line);
        }
    }

    private static IEnumerable<int> CodeColumns(TableRow row)
    {
        for (var column = 0; column + 1 < row.Cells.Length; column++)
        {
            if (row[column].Length > 0 && ObjectiveCode.Exact(row[column]) is not null && row[column + 1].Length > 3 && char.IsLetter(row[column + 1][0]))
            {
                yield return column;
            }
        }
    }

    private string Key(Announcement announcement) => ObjectiveCode.Exact(announcement.RawCode, fewest: 1)!.Normalise(width);

    private void Add(ObjectiveCode code, string title, int line)
    {
        _last = new(code.Raw, title, code.Segments.Length > 2 ? NodeLevel.OperationalObjective : NodeLevel.StrategicObjective, line);
        if (!_byCode.TryAdd(code.Normalise(width), _last) && !string.Equals(Fold.Key(_byCode[code.Normalise(width)].Title), Fold.Key(title), StringComparison.Ordinal))
        {
            log.Warning(DiagnosticCodes.CodeRepeated, line, $"{code.Raw} {title}", $"{code.Raw} stands twice in the table of objectives, with another title on line {_byCode[code.Normalise(width)].Line}.");
        }
    }
}
