using System.Collections.Immutable;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Documents.Tabular.Template;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Tabular.Reading;

/// <summary>The tree from the sheets of the levels: parents before their children, children by level and row.</summary>
internal sealed class TreeReader
{
    private readonly DiagnosticLog _log;
    private readonly ImmutableArray<NodeRow> _order;

    /// <summary>Reads the sheets.</summary>
    public TreeReader(IEnumerable<SheetReading> sheets, DiagnosticLog log)
    {
        _log = log;
        var nodes = new List<NodeRow>();
        foreach (var sheet in sheets.Where(static sheet => sheet.Sheet.Level is not null).OrderBy(static sheet => sheet.Sheet.Level))
        {
            nodes.AddRange(sheet.Rows(log).Where(static row => !row.IsEmpty).Select(row => new NodeRow(sheet.Sheet.Level!.Value, row)));
        }

        var codes = new NodeCodes(log);
        codes.Assign(nodes);
        var named = new NodeIndex(nodes.Where(static node => node.Id.Length > 0), log);
        foreach (var node in nodes)
        {
            node.Parent = named.Find(node.Row, Keys.Parent, DiagnosticCodes.ParentMissing, "The node was put at the top.");
        }

        BreakCircles(nodes);
        _order = Order(nodes);
        foreach (var node in _order.Where(static node => node.Id.Length == 0))
        {
            codes.AssignNumbered(node);
        }

        Index = new(_order, log);
    }

    /// <summary>The nodes by their codes.</summary>
    public NodeIndex Index { get; }

    /// <summary>The nodes, with departments and milestones of other sheets.</summary>
    public ImmutableArray<DraftNode> Nodes(ILookup<NodeRow, DraftDepartment> departments, ILookup<NodeRow, DraftMilestone> milestones) =>
        [.. _order.Select(node => Node(node, [.. departments[node]], [.. milestones[node]]))];

    private DraftNode Node(NodeRow node, ImmutableArray<DraftDepartment> departments, ImmutableArray<DraftMilestone> milestones)
    {
        var row = node.Row;
        return new()
        {
            Id = node.Id,
            Level = node.Level,
            Code = node.Code,
            RawCode = node.RawCode,
            Parent = node.Parent?.Id,
            Title = Title(node),
            Description = row.Text(Keys.Description),
            Responsible = row.List(Keys.Responsible),
            Missions = [.. row.List(Keys.Missions).Select(text => Budget(row, Keys.Missions, BudgetCode.Mission(text), text))],
            Programmes = [.. row.List(Keys.Programmes).Select(text => Budget(row, Keys.Programmes, BudgetCode.Programme(text), text))],
            Departments = departments,
            Start = row.Date(Keys.Start),
            End = row.Date(Keys.End),
            Weight = row.Number(Keys.Weight),
            Milestones = milestones,
            Notes = [.. row.List(Keys.Notes, lines: true), .. row.Extra.Select(static extra => $"{extra.Heading}: {extra.Text}")],
            Status = Status(row),
            Tags = Tags(row),
            Line = row.Line,
        };
    }

    private string Title(NodeRow node)
    {
        if (node.Row.Words(Keys.Title) is { } title)
        {
            return title;
        }

        _log.Warning(DiagnosticCodes.TitleMissing, node.Row.Line, null, $"{SheetRow.Upper(node.Row.PlaceOf(Keys.Title))}: the node {node.Id} has no title; its code was taken. Enter the title.");
        return node.Code ?? node.Id;
    }

    private string Budget(SheetRow row, string key, string code, string text)
    {
        if (BudgetClassification.Find(code) is null)
        {
            _log.Warning(
                key == Keys.Missions ? DiagnosticCodes.MissionUnknown : DiagnosticCodes.ProgrammeUnknown,
                row.Line,
                text,
                $"{SheetRow.Upper(row.PlaceOf(key))}: D.Lgs. 118/2011 has no '{code}'; it was kept as written. Correct it before publishing.");
        }

        return code;
    }

    private static DraftStatus? Status(SheetRow row)
    {
        var status = new DraftStatus { AsOf = row.Date(Keys.StatusAsOf), Text = row.Text(Keys.Status), Progress = row.Number(Keys.Progress), DeferredTo = row.Date(Keys.DeferredTo) };
        return status == new DraftStatus() ? null : status with { Line = row.Line };
    }

    private ImmutableSortedDictionary<string, ImmutableArray<string>> Tags(SheetRow row)
    {
        var tags = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var text in row.List(Keys.Tags))
        {
            if (text.IndexOf(':') is var colon and > 0 && text[(colon + 1)..].Trim() is { Length: > 0 } code)
            {
                var vocabulary = text[..colon].Trim();
                tags[vocabulary] = tags.GetValueOrDefault(vocabulary, []).Add(code);
            }
            else
            {
                _log.NotPlaced(DiagnosticCodes.CellUnread, row.Line, text, $"{SheetRow.Upper(row.PlaceOf(Keys.Tags))}: '{text}' is no tag and was left out. Write vocabulary:code, for example sdg:11.");
            }
        }

        return tags.ToImmutable();
    }

    /// <summary>A node above itself has no place in a tree.</summary>
    private void BreakCircles(List<NodeRow> nodes)
    {
        var safe = new HashSet<NodeRow>();
        foreach (var node in nodes)
        {
            var way = new HashSet<NodeRow>();
            for (var at = node; at is not null && !safe.Contains(at); at = at.Parent)
            {
                way.Add(at);
                if (at.Parent is { } parent && way.Contains(parent))
                {
                    _log.Warning(DiagnosticCodes.ParentMissing, at.Row.Line, parent.Id, $"{SheetRow.Upper(at.Row.PlaceOf(Keys.Parent))}: the parents lead back to the node itself, so that it was put at the top. Correct the parent code.");
                    at.Parent = null;
                }
            }

            safe.UnionWith(way);
        }
    }

    private static ImmutableArray<NodeRow> Order(List<NodeRow> nodes)
    {
        foreach (var node in nodes)
        {
            node.Parent?.Children.Add(node);
        }

        var order = ImmutableArray.CreateBuilder<NodeRow>(nodes.Count);
        var open = new Stack<NodeRow>(nodes.Where(static node => node.Parent is null).Reverse());
        while (open.TryPop(out var node))
        {
            order.Add(node);
            for (var child = node.Children.Count - 1; child >= 0; child--)
            {
                open.Push(node.Children[child]);
            }
        }

        return order.ToImmutable();
    }
}
