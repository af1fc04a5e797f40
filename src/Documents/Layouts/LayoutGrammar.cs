using System.Globalization;
using MunicipalBenchmark.Documents.Accounting;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Layouts;

/// <summary>
/// One pass over lines and tables. Each either opens a node, sets a field of the open one, is an indicator, a phase or spending by the
/// tables of cues, goes on with the field before it, or is told as not placed.
/// </summary>
internal sealed partial class LayoutGrammar
{
    private readonly BlockDocument _document;
    private readonly LayoutLines _lines;
    private readonly LayoutTitle _title;
    private readonly DiagnosticLog _log = new();
    private readonly LayoutTree _tree;
    private readonly IndicatorGroup _indicators;
    private readonly LayoutSpending _spending;
    private readonly List<Action<LayoutNode>> _context = [];
    private readonly List<(string Text, int Line)> _waiting = [];
    private readonly HashSet<string> _cues = new(StringComparer.Ordinal);
    private LabelFound? _field;
    private int _fieldLine;
    private LayoutNode? _current;
    private bool _collecting = true;
    private bool _once;
    private string? _cycle;
    private int _at;
    private int _opened;

    private LayoutGrammar(BlockDocument document)
    {
        _document = document;
        _lines = LayoutLines.Of(document);
        _title = LayoutTitle.Of(_lines.Blocks);
        _tree = new(_log);
        _indicators = new(_log);
        _spending = new(_log);
    }

    /// <summary>Different labels and heads that were used.</summary>
    public int Cues => _cues.Count;

    /// <summary>How many lines begin with a known label.</summary>
    public int Labelled { get; private set; }

    /// <summary>Whether it names itself a plan of a known kind.</summary>
    public bool IsNamed => _title.Kind is not null;

    /// <summary>Whether a sentence that announces the plan's parts was kept: as many stand in the list below it as it states.</summary>
    public bool IsAnnounced { get; private set; }

    public static (PlanDraft Draft, LayoutGrammar Grammar) Read(BlockDocument document)
    {
        var grammar = new LayoutGrammar(document);
        return (grammar.Run(), grammar);
    }

    private bool HasBody => _tree.Nodes.Count > 0 || !_spending.IsEmpty;

    private int? PlanYear => _title.Period is { } period && period.From == period.To ? period.From : null;

    private PlanDraft Run()
    {
        for (_at = 0; _at < _lines.Blocks.Count; _at++)
        {
            if (_lines.Blocks[_at] is TextBlock text)
            {
                Line(text);
            }
            else if (_lines.Blocks[_at] is TableBlock table)
            {
                Table(table);
            }
        }

        CloseAnnouncement();
        EndRow();
        TellWaiting();
        foreach (var (heads, cells) in _lines.Open)
        {
            foreach (var cell in cells)
            {
                _log.NotPlaced(DiagnosticCodes.RowNotPlaced, cell.Line, cell.FullText);
            }

            _log.Warning(DiagnosticCodes.PairingOpen, cells[0].Line, cells[0].FullText, string.Create(CultureInfo.InvariantCulture, $"{cells.Count} cells stand below {heads} heads and do not fill whole rows: which belongs to which is open, so none was read. Enter them by hand."));
        }

        var indicators = _indicators.Build();
        foreach (var node in _tree.Nodes.Where(static node => node.Builder.Title.Length == 0))
        {
            node.Builder.Title = node.Builder.Code ?? node.Builder.Id;
            _log.Warning(DiagnosticCodes.TitleMissing, node.Builder.Line, null, $"No title was found for {node.Builder.Id}; its code was taken.");
        }

        DocumentNotes.Add(_document, _log);
        if (_lines.Dropped > 0)
        {
            foreach (var line in _lines.DroppedLines)
            {
                _log.LeaveOut(line, line);
            }

            _log.Info(DiagnosticCodes.PageFurniture, _lines.FirstDropped, null, string.Create(CultureInfo.InvariantCulture, $"{_lines.Dropped} characters are furniture of a site or heads repeated on each page and were left out, the first on line {_lines.FirstDropped}."));
        }

        var draft = new PlanDraft
        {
            Kind = _title.Kind ?? Supposed(),
            Title = _title.Title.Length > 0 ? _title.Title : _tree.Nodes.FirstOrDefault()?.Builder.Title ?? "",
            Period = _title.Period,
            AsOf = _title.AsOf,
            Nodes = [.. _tree.Nodes.Select(Build)],
            Indicators = indicators,
            Spending = _spending.Build(),
        };
        return ReadingAccount.Settle(_document, draft, _log);
    }

    /// <summary>The kind of a plan that does not name itself.</summary>
    private PlanKind Supposed() =>
        _sheets || _tree.Nodes.Any(static node => node.Level == NodeLevel.Phase || node.Builder.Weight is not null) ? PlanKind.Peg : _inEnglish ? PlanKind.StrategicPlan : PlanKind.Dup;

    private DraftNode Build(LayoutNode node)
    {
        var built = node.Build();
        return built.Status is { AsOf: null } status && _title.AsOf is { } asOf ? built with { Status = status with { AsOf = asOf } } : built;
    }

    private TextBlock? Next(int step = 1) => _at + step < _lines.Blocks.Count ? _lines.Blocks[_at + step] as TextBlock : null;

    private void Line(TextBlock line)
    {
        if (LayoutLabels.Lines.Match(line.Text) is { } found && (line.Marker.Length == 0 || found.Rest.Length > 0 || found.Cue.Meaning != Meaning.Node) && Label(line, found))
        {
            _cues.Add(found.Cue.Words);
            Labelled++;
            return;
        }

        if (Breadcrumb(line) || Shape(line))
        {
            _cues.Add("shape");
            return;
        }

        Value(line);
    }

    /// <summary><c>Ambito … &gt; OS 2.1 … &gt; OP 2.1.3 …</c>: each step opens its node or goes on with it.</summary>
    private bool Breadcrumb(TextBlock line)
    {
        if (line.Text.Length > LongestLine || !line.Text.Contains('>') || line.Text.Split('>', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is not { Length: >= 2 } steps)
        {
            return false;
        }

        var found = steps.Select(static step => LayoutLabels.Lines.Match(step)).ToList();
        if (found.Count(static label => label?.Cue.Meaning is Meaning.Node or Meaning.Programme) < steps.Length - 1)
        {
            return false;
        }

        for (var i = 0; i < steps.Length; i++)
        {
            if (found[i] is { } label)
            {
                Label(line with { Text = steps[i] }, label);
                continue;
            }

            // The first step may be a name alone, or behind the word for its level.
            var title = LayoutLabels.Lines.Match($"{steps[i].Split(' ')[0]}:") is { Cue.Meaning: Meaning.Node } ? steps[i][steps[i].IndexOf(' ', StringComparison.Ordinal)..].Trim() : steps[i];
            var level = i == 0 ? NodeLevel.MandateLine : NodeLevel.OperationalObjective;
            _current = _tree.Again(level, title) ?? Open(level, null, title, line.Line);
        }

        return true;
    }

    private LayoutNode Open(NodeLevel level, string? code, string title, int line)
    {
        _indicators.Flush();
        if (level < NodeLevel.Aim)
        {
            CloseAnnouncement();
        }

        var before = _tree.Nodes.Count;
        var node = _tree.Open(level, code, title, line);
        _current = node;
        _field = null;
        _opened++;
        if (_tree.Nodes.Count > before && _group is { } group && level is NodeLevel.OperationalObjective)
        {
            node.Builder.Notes.Add(group);
        }

        if (_tree.Nodes.Count > before && level is not (NodeLevel.Phase or NodeLevel.Aim) && (node.Builder.Parent is null || _collecting || _contextDepth == node.Builder.Parent.Id))
        {
            _contextDepth = node.Builder.Parent?.Id;
            foreach (var apply in _context)
            {
                apply(node);
            }

            _waiting.Clear();

            Budget(node);
            _collecting = false;
            if (_once)
            {
                _context.Clear();
            }
        }
        else if (_tree.Nodes.Count > before && level is not (NodeLevel.Phase or NodeLevel.Aim))
        {
            Budget(node);
        }

        return node;
    }

    private void Unplaced(TextBlock line)
    {
        if (HasBody)
        {
            _log.NotPlaced(DiagnosticCodes.TextNotPlaced, line.Line, line.FullText);
        }
        else
        {
            _capitals = LayoutLines.IsCapitals(line.Text) ? _front.Count : _capitals;
            _front.Add(line);
        }
    }
}
