using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Documents.Dup;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Documents.Sheets;

/// <content>What each label does.</content>
internal sealed partial class SheetGrammar
{
    /// <summary>Vocabulary of links to operational objectives of a DUP.</summary>
    private const string DupObjectives = "dup-objective";

    private readonly Dictionary<(NodeLevel Level, string Code), NodeBuilder> _linkedByCode = [];
    private readonly Dictionary<NodeLevel, TitleTable<NodeBuilder>> _linkedByTitle = new() { [NodeLevel.StrategicDirection] = new(), [NodeLevel.StrategicObjective] = new() };

    private void Field(SheetLabel label, int line)
    {
        var (field, name, value) = label;
        _titleOf = field == SheetField.Mandate ? _titleOf : null;
        switch (field)
        {
            case SheetField.StrategicObjective or SheetField.OperationalObjective when value.Length == 0 && _kind == PlanKind.Peg && _objective?.Code is not null:
                // In a sheet of a PEG these are links to the DUP; this one is empty.
                return;
            case SheetField.StrategicObjective or SheetField.OperationalObjective or SheetField.PegObjective when Heads(field, value):
                Open(field, value, line);
                return;
            case SheetField.Mandate:
                _objective?.Notes.Add($"{name} {value}");
                return;
            case SheetField.Phases or SheetField.Indicators or SheetField.Resources or SheetField.Revenue or SheetField.Expenditure or SheetField.Link when value.Length == 0 || field == SheetField.Resources:
                Section(field, name, value);
                return;
        }

        if (_objective is not { } node)
        {
            return;
        }

        switch (field)
        {
            case SheetField.Description:
                _section = SheetField.Description;
                AddIfAny(node.Description.Add, value);
                break;
            case SheetField.Note:
                _section = SheetField.Note;
                AddIfAny(node.Notes.Add, value);
                break;
            case SheetField.StrategicObjective or SheetField.LinkedStrategic when value.Length > 0:
                LinkStrategic(node, name, value, line);
                break;
            case SheetField.OperationalObjective or SheetField.LinkedOperational when value.Length > 0:
                (node.Tags.TryGetValue(DupObjectives, out var codes) ? codes : node.Tags[DupObjectives] = []).Add(value);
                break;
            case SheetField.Direction when value.Length > 0:
                LinkDirection(node, value, line);
                break;
            case SheetField.Parent when value.Length > 0:
                LinkParent(node, value, line);
                break;
            case SheetField.Mission:
                _budget.Mission(node, value, line);
                break;
            case SheetField.Programme:
                _budget.Programme(node, value, line);
                break;
            case SheetField.Responsible:
                AddIfAny(node.Responsible.Add, value);
                break;
            case SheetField.Office when value.Length > 0:
                node.Departments.Add(Office(name, value, line));
                break;
            case SheetField.Weight:
                node.Weight ??= PhaseBuilder.Weight(value, line, _log);
                break;
            case SheetField.Start or SheetField.End when value.Length > 0:
                var date = PhaseBuilder.Date(value, new(line, []), _log);
                (node.Start, node.End) = field == SheetField.Start ? (date, node.End) : (node.Start, date);
                break;
            default:
                AddIfAny(node.Notes.Add, value.Length == 0 ? "" : $"{name}: {value}");
                break;
        }
    }

    /// <summary>Whether a label heads a sheet. With a code behind it, it may as well be a link: those stand in an objective's sheet before its description.</summary>
    private bool Heads(SheetField field, string value)
    {
        if (value.Length == 0 || _objective is not { } open || field == SheetField.PegObjective)
        {
            return true;
        }

        return _kind == PlanKind.Dup && SheetCode.Split(value).Code is { } code && !_byId.ContainsKey(code)
            && (field == SheetField.OperationalObjective || open.Level == NodeLevel.StrategicObjective || !open.Description.IsEmpty);
    }

    /// <summary>An office is named by its label where its value is one word: "Direzione" "GENERALE".</summary>
    private static Plans.Drafts.DraftDepartment Office(string label, string value, int line)
    {
        var named = value.Contains(' ') || Words.Match(value, 0, label.ToLowerInvariant()) > 0 ? value : $"{label} {value}";
        return new() { Name = named, Raw = string.Equals(named, value, StringComparison.Ordinal) ? null : value, Line = line };
    }

    private void Section(SheetField field, string label, string value)
    {
        _resources.End();
        if (field == SheetField.Resources)
        {
            _period ??= DocumentTitle.Years(value);
        }

        if (field is SheetField.Resources or SheetField.Revenue or SheetField.Expenditure)
        {
            _resources.Start(label, field == SheetField.Expenditure);
        }

        _section = field is SheetField.Revenue or SheetField.Expenditure ? SheetField.Resources : field;
    }

    private void Open(SheetField field, string value, int line)
    {
        var (code, title) = value.Length == 0 ? (null, "") : SheetCode.Split(value);
        if (code is not null)
        {
            StartByCode(code, title, line, field);
            return;
        }

        var level = field == SheetField.StrategicObjective ? NodeLevel.StrategicObjective : NodeLevel.OperationalObjective;
        Begin(new NodeBuilder($"{(level == NodeLevel.StrategicObjective ? "strategic" : "operational")}-{CountOf(level) + 1}", level, line), title);
    }

    /// <summary>A sheet that begins with its code, or a further page of the same sheet.</summary>
    private void StartByCode(string code, string title, int line, SheetField field = SheetField.PegObjective)
    {
        if (_byId.TryGetValue(code, out var known))
        {
            _objective = known;
            (_titleOf, _titleLine) = (known, null);
            return;
        }

        var level = field == SheetField.StrategicObjective ? NodeLevel.StrategicObjective : NodeLevel.OperationalObjective;
        Begin(new NodeBuilder(code, level, line) { Code = code, RawCode = code }, title);
    }

    private void Begin(NodeBuilder node, string title)
    {
        _resources.End();
        _budget.NewNode();
        node.Title = title;
        node.Parent = node.Code is { } code && code.LastIndexOf('.') is var point and > 0 && _byId.TryGetValue(code[..point], out var above) ? above : null;
        Add(node);
        _byId[node.Id] = node;
        _objective = node;
        (_titleOf, _titleLine) = (title.Length == 0 ? node : null, null);
        _section = null;
        if (title.Length > 0)
        {
            _byTitle.Add(title, node);
        }
    }

    private void Add(NodeBuilder node)
    {
        _nodes.Add(node);
        _counts[node.Level] = CountOf(node.Level) + 1;
    }

    private int CountOf(NodeLevel level) => _counts.GetValueOrDefault(level);

    /// <summary>"2020_12_OB_01 A CITY OF THE WORLD": an objective of another document that this one serves.</summary>
    private void LinkStrategic(NodeBuilder node, string name, string value, int line)
    {
        var strategic = Linked(value, NodeLevel.StrategicObjective, line, "strategic");
        if (node.Parent is { Level: NodeLevel.StrategicObjective } first)
        {
            strategic.Parent ??= first.Parent;
            node.Notes.Add($"{name} {value}");
            return;
        }

        strategic.Parent ??= node.Parent is { Level: NodeLevel.StrategicDirection } direction ? direction : null;
        node.Parent = strategic;
    }

    private void LinkDirection(NodeBuilder node, string value, int line)
    {
        var direction = Linked(value, NodeLevel.StrategicDirection, line, "direction");
        if (node.Parent is { Level: NodeLevel.StrategicObjective } strategic)
        {
            strategic.Parent ??= direction;
        }
        else
        {
            node.Parent ??= direction;
        }
    }

    private void LinkParent(NodeBuilder node, string value, int line)
    {
        if (_byTitle.Find(SheetCode.Split(value).Title) is { } parent && parent != node)
        {
            node.Parent = parent;
            return;
        }

        node.Notes.Add($"Obiettivo: {value}");
        _log.Warning(DiagnosticCodes.ParentMissing, line, value, $"'{node.Title}' belongs to '{value}', which has no sheet before it in this document; the name was kept as a note.");
    }

    private NodeBuilder Linked(string value, NodeLevel level, int line, string name)
    {
        var (code, title) = SheetCode.Split(value);
        if ((code is null ? _linkedByTitle[level].Find(title) : _linkedByCode.GetValueOrDefault((level, code))) is { } known)
        {
            return known;
        }

        if (level == NodeLevel.StrategicObjective && _byTitle.Find(title) is { } sheet && sheet.Level == level)
        {
            return sheet;
        }

        var id = code is not null && !_byId.ContainsKey(code) ? code : $"{name}-{CountOf(level) + 1}";
        var linked = new NodeBuilder(id, level, line) { Code = code, RawCode = code, Title = title };
        Add(linked);
        _byId.TryAdd(id, linked);
        if (code is null)
        {
            _linkedByTitle[level].Add(title, linked);
        }
        else
        {
            _linkedByCode[(level, code)] = linked;
        }

        return linked;
    }

    private void Plain(TextBlock block)
    {
        switch (_section)
        {
            case SheetField.Description when _objective is { } node:
                node.Description.Add(block.FullText);
                break;
            case SheetField.Note when _objective is { } node:
                node.Notes.Add(block.FullText);
                break;
            case null when _objective is { } node:
                node.Description.Add(block.FullText);
                break;
            case null:
                break;
            default:
                _log.NotPlaced(DiagnosticCodes.TextNotPlaced, block.Line, block.FullText);
                break;
        }
    }

    private static void AddIfAny(Action<string> add, string text)
    {
        if (text.Length > 0)
        {
            add(text);
        }
    }
}
