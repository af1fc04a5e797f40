using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Documents.Dup;

/// <content>Lines, directions and objectives, and the labels under them.</content>
internal sealed partial class StatusReportGrammar
{
    private const int LongestTitle = 400;
    private const int LongestLabelLine = 240;

    private NodeBuilder? _line;
    private NodeBuilder? _strategic;
    private NodeBuilder? _operational;
    private NodeBuilder? _titleOf;
    private TextBlock? _titlePart;

    private NodeBuilder? Objective => _operational ?? _strategic ?? _line;

    private void Label(TextBlock unit, LabelMatch<StatusLabel> match)
    {
        switch (match.Label)
        {
            case StatusLabel.MandateLine:
                StartLine(unit, match.Rest);
                break;
            case StatusLabel.StrategicObjective or StatusLabel.OperationalObjective:
                StartObjective(unit, match);
                break;
            case StatusLabel.Directions:
                _section = StatusSection.Directions;
                break;
            case StatusLabel.Responsible:
                Responsible(unit, match.Rest);
                break;
            case StatusLabel.Mission when Objective is { } node:
                _budget.Mission(node, match.Rest, unit.Line);
                _section = StatusSection.Description;
                break;
            case StatusLabel.Programme when Objective is { } node:
                _budget.Programme(node, match.Rest, unit.Line);
                _section = StatusSection.Description;
                break;
            case StatusLabel.Participants when Objective is { } node:
                node.Notes.Add(unit.Text);
                _section = unit.Text.AsSpan().TrimEnd().EndsWith(":") ? StatusSection.Participants : StatusSection.Description;
                break;
            case StatusLabel.Description:
                _section = _aim is null ? StatusSection.Description : StatusSection.AimDescription;
                AddRest(unit, match.Rest);
                break;
            case StatusLabel.AimsIntroduction:
                EndAim();
                _section = StatusSection.Aims;
                AddRest(unit, match.Rest);
                break;
            case StatusLabel.Status:
                StartStatus(unit, match);
                break;
            case StatusLabel.Deferral:
                Defer(unit, match);
                break;
            case StatusLabel.Progress:
                Progress(unit, match.Rest);
                break;
            case StatusLabel.Remark when Reported is { } node:
                _section = StatusSection.Remark;
                if (match.Rest.Length > 0)
                {
                    node.Notes.Add(unit.Text);
                }

                break;
            case StatusLabel.Indicators:
                EndAim();
                _section = StatusSection.Indicators;
                _indicators.Start(Objective, match.Date);
                AddRest(unit, match.Rest);
                break;
            case StatusLabel.SpendingHeading:
                EndAim();
                _section = StatusSection.Spending;
                _spendingDate = match.Date ?? _spendingDate;
                break;
            default:
                Plain(unit);
                break;
        }
    }

    private void AddRest(TextBlock unit, string rest)
    {
        if (rest.Length > 0)
        {
            Plain(unit with { Text = rest, Marker = "", Strong = false });
        }
    }

    private void StartLine(TextBlock unit, string rest)
    {
        EndAim();
        var (number, length) = Ordinals.Read(rest)!.Value;
        _operational = _strategic = null;
        _line = Start($"{number}", NodeLevel.MandateLine, unit.Line, rest[..length], null, rest[length..]);
    }

    private void StartObjective(TextBlock unit, LabelMatch<StatusLabel> match)
    {
        EndAim();
        var strategic = match.Label == StatusLabel.StrategicObjective;
        var code = ObjectiveCode.Read(match.Rest);
        var parent = strategic ? ParentLine(code, unit) : ParentStrategic(code, unit);
        var id = code?.Normalise(_width) ?? $"{parent?.Id ?? "plan"}/{(strategic ? "strategic" : "operational")}-{(parent is null ? _nodes.Count : ++parent.Children)}";
        var node = Start(
            id,
            strategic ? NodeLevel.StrategicObjective : NodeLevel.OperationalObjective,
            unit.Line,
            code?.Raw,
            parent,
            code is null ? match.Rest : match.Rest[code.Length..]);
        (_strategic, _operational) = strategic ? (node, null) : (node.Parent?.Level == NodeLevel.StrategicObjective ? node.Parent : _strategic, node);
    }

    /// <summary>A heading that lost the words before its code: a code that the table of objectives announces, or one whose ending names the level.</summary>
    private LabelMatch<StatusLabel>? CodeHeading(TextBlock unit) =>
        unit.Strong && ObjectiveCode.Read(unit.Text) is { } code && (code.NamesLevel || _announcements.Title(code.Normalise(_width)) is not null)
            ? new(code.Segments.Length > 2 ? StatusLabel.OperationalObjective : StatusLabel.StrategicObjective, unit.Text, null)
            : null;

    private NodeBuilder? LineOf(ObjectiveCode code) =>
        _byId.TryGetValue(code.Normalise(_width, 1), out var line) && line.Level == NodeLevel.MandateLine ? line : null;

    private NodeBuilder? ParentLine(ObjectiveCode? code, TextBlock unit)
    {
        var line = code is null ? _line : LineOf(code);
        if (line is not null || _line is null || code is null)
        {
            return line;
        }

        _log.Warning(DiagnosticCodes.ParentMissing, unit.Line, unit.Text, $"{code.Raw} belongs under line {code.Segments[0]}, which has no section before it; it was put under {_line.Id}.");
        return _line;
    }

    private NodeBuilder? ParentStrategic(ObjectiveCode? code, TextBlock unit)
    {
        if (code is null)
        {
            return _strategic ?? _line;
        }

        if (_byId.TryGetValue(code.Normalise(_width, code.Segments.Length - 1), out var parent) && parent.Level is NodeLevel.StrategicObjective or NodeLevel.MandateLine)
        {
            return parent;
        }

        var line = LineOf(code) ?? _line;
        _log.Warning(DiagnosticCodes.ParentMissing, unit.Line, unit.Text, $"{code.Raw} belongs under {code.Normalise(_width, code.Segments.Length - 1)}, which has no section before it; it was put under {line?.Id ?? "the plan"}.");
        return line;
    }

    private NodeBuilder Start(string id, NodeLevel level, int line, string? rawCode, NodeBuilder? parent, string title)
    {
        title = title.Trim(' ', '-', '–', '—', ':', '.', ')');
        _budget.NewNode();
        _section = StatusSection.Description;
        if (_byId.TryGetValue(id, out var existing) && existing.Level == level && (existing.IsBare || title.Length == 0 || string.Equals(Fold.Key(existing.Title), Fold.Key(title), StringComparison.Ordinal)))
        {
            // A running head or a table of contents named it before.
            existing.Line = existing.IsBare ? line : existing.Line;
            existing.Title = title.Length > 0 ? title : existing.IsBare ? "" : existing.Title;
            _titleOf = existing.Title.Length == 0 ? existing : null;
            return existing;
        }

        if (existing is not null)
        {
            _log.Warning(DiagnosticCodes.CodeRepeated, line, $"{rawCode} {title}", $"The code {rawCode} is already that of '{existing.Title}' (line {existing.Line}); this section got the id {id}~{line}. Correct one of the codes.");
            id = $"{id}~{line}";
        }

        var node = new NodeBuilder(id, level, line) { Code = rawCode is null ? null : id, RawCode = rawCode, Parent = parent, Title = title };
        _nodes.Add(node);
        _byId[id] = node;
        if (parent is not null && rawCode is not null)
        {
            parent.Children++;
        }

        _titleOf = node;
        _titlePart = null;
        return node;
    }

    /// <summary>Takes lines that follow a heading as its title.</summary>
    private bool ContinueTitle(TextBlock unit)
    {
        if (_titleOf is not { } node)
        {
            return false;
        }

        var first = node.Title.Length == 0;
        var continues = _titlePart is null ? unit.Line - node.Line < 2 : unit.Line - _titlePart.Line < 2;
        if (unit.Text.Length > LongestTitle || unit.Kind == TextKind.ListItem || (!first && !(unit.Strong && continues && node.Title.Length < LongestTitle)))
        {
            _titleOf = null;
            return false;
        }

        node.Title = first ? unit.Text : $"{node.Title} {unit.Text}";
        _titlePart = unit;
        if (!unit.Strong)
        {
            _titleOf = null;
        }

        return true;
    }

    private void Responsible(TextBlock unit, string name)
    {
        if (Objective is not { } node)
        {
            Plain(unit);
        }
        else if (name.Length == 0)
        {
            _section = StatusSection.Responsible;
        }
        else
        {
            node.Responsible.Add(name);
            _section = StatusSection.Description;
        }
    }

    private void Direction(TextBlock unit)
    {
        if (_line is not { } line || unit.Text.Length > LongestTitle)
        {
            _log.NotPlaced(DiagnosticCodes.TextNotPlaced, unit.Line, unit.FullText);
            return;
        }

        var id = $"{line.Id}/direction-{++line.Children}";
        var direction = new NodeBuilder(id, NodeLevel.StrategicDirection, unit.Line) { Parent = line, Title = unit.Text.TrimEnd(';') };
        _nodes.Add(direction);
        _byId[id] = direction;
    }

    /// <summary>Text without a label goes where the reader stands.</summary>
    private void Plain(TextBlock unit)
    {
        _lastPlainLine = unit.Line;
        switch (_section)
        {
            case StatusSection.Directions:
                Direction(unit);
                break;
            case StatusSection.Responsible when Objective is { } node:
                node.Responsible.Add(unit.Text);
                _section = StatusSection.Description;
                break;
            case StatusSection.Participants when Objective is { Notes.Count: > 0 } node:
                node.Notes[^1] = $"{node.Notes[^1]} {unit.Text}";
                _section = StatusSection.Description;
                break;
            case StatusSection.Description or StatusSection.Aims when Objective is { } node:
                node.Description.Add(unit.FullText);
                break;
            case StatusSection.Departments or StatusSection.AimDescription when _aim is { } aim:
                _section = StatusSection.AimDescription;
                aim.Description.Add(unit.FullText);
                break;
            case StatusSection.Status when Reported is { Status: { } status }:
                status.Text.Add(unit.FullText);
                break;
            case StatusSection.Remark when Reported is { } node:
                node.Notes.Add(unit.FullText);
                break;
            case StatusSection.Indicators:
                _indicators.Text(unit);
                break;
            default:
                _log.NotPlaced(DiagnosticCodes.TextNotPlaced, unit.Line, unit.FullText);
                break;
        }
    }
}
