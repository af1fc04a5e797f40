using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Layouts.Tables;
using MunicipalBenchmark.Documents.Values;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Layouts;

/// <summary>What a label does.</summary>
internal sealed partial class LayoutGrammar
{
    private const int LongestLine = 600;
    private const int MostContext = 200;

    private string? _mission;
    private (string Code, string Title, int Line)? _programme;
    private bool _programmeIsNode;
    private bool _objectivesByCode;
    private bool _funding;
    private bool _inEnglish;
    private bool _sheets;
    private bool? _goalsAreNodes;
    private string? _contextDepth;

    private bool Label(TextBlock line, LabelFound found)
    {
        if (found.Cue.Begins)
        {
            Collect();
            _tree.CloseAll();
            _sheets = true;
        }

        switch (found.Cue.Meaning)
        {
            case Meaning.Node when found.Cue.MayTag && !GoalsAreNodes():
                return false;
            case Meaning.Node:
                _inEnglish |= LabelCues.IsEnglish(found.Cue);
                return OpenBy(line, found);
            case Meaning.Title:
                return Title(line, found);
            case Meaning.Expected:
                return Expected(line, found);
            case Meaning.Mission:
                return OpenMission(line, found);
            case Meaning.Programme:
                return OpenProgramme(line, found);
            case Meaning.Parts:
                return Parts(line, found);
            case Meaning.Section when found.Rest.Length > 0:
                return Field(line, found with { Cue = found.Cue with { Meaning = Meaning.Purpose } });
            case Meaning.Section when Next() is { Marker.Length: > 0 } next && !CodeShapes.Dotted.IsMatch(next.FullText) && Parts(line, found):
                return true;
            case Meaning.Section:
                _objectivesByCode = true;
                _programmeIsNode = false;
                Collect();
                return true;
            case Meaning.Group when found.Cue.Behind == Behind.End:
                Collect();
                _once = true;
                _group = found.Written;
                return true;
            case Meaning.Funding or Meaning.Expenditure:
                _funding = found.Cue.Meaning == Meaning.Funding;
                EndField();
                return true;
            case Meaning.Phases:
                EndField();
                _field = found;
                return true;
            case Meaning.Effect:
                return Effect(line, found);
            default:
                return Return(found) && Field(line, found);
        }
    }

    /// <summary>Goals are the plan's own where the first of them stands under no node, or under a part that an English label opened.</summary>
    private bool GoalsAreNodes() => _goalsAreNodes ??= _current is null || _inEnglish;

    /// <summary>Where a sheet begins with a title that is repeated, its fields belong to that objective or to none.</summary>
    private bool Return(LabelFound found)
    {
        if (!found.Cue.Returns || _at == 0 || _lines.Blocks[_at - 1] is not TextBlock above || !HasBody)
        {
            return true;
        }

        EndField();
        _current = _tree.Return(above.Text);
        return _current is not null;
    }

    private bool OpenBy(TextBlock line, LabelFound found)
    {
        var match = CodeShapes.Leading.Match(found.Rest);
        var coded = match.Success && (char.IsAsciiDigit(match.Groups["code"].Value[^1]) || match.Groups["code"].Value.Length > 0) && found.Cue.Behind != Behind.Colon;
        var title = (coded ? match.Groups["title"].Value : found.Rest).Trim();
        if (line.Text.Length > LongestLine)
        {
            return false;
        }

        if (found.Cue.MayDescribe && !coded && _current is { Level: NodeLevel.OperationalObjective or NodeLevel.Action, OpenedBy: { } opened } && opened != found.Cue.Words)
        {
            return Field(line, found with { Cue = found.Cue with { Meaning = Meaning.Purpose } });
        }

        // The label alone, and code with title on the next line.
        if (found.Rest.Length == 0 && Next() is { Text.Length: <= LongestLine } next && LayoutLabels.Lines.Match(next.Text) is null && CodeShapes.Dotted.Match(next.FullText) is { Success: true } below)
        {
            _at++;
            Open(found.Cue.Level, below.Groups["code"].Value, below.Groups["title"].Value, line.Line).OpenedBy ??= found.Cue.Words;
            return true;
        }

        var node = Open(found.Cue.Level, coded ? match.Groups["code"].Value : null, title, line.Line);
        node.OpenedBy ??= found.Cue.Words;
        if (title.Length == 0 && node.Builder.Title.Length == 0)
        {
            _field = found;
        }

        return true;
    }

    private bool OpenMission(TextBlock line, LabelFound found)
    {
        if (CodeShapes.Leading.Match(found.Rest).Groups["code"].Value is not { Length: > 0 and <= 2 } code || !char.IsAsciiDigit(code[0]))
        {
            return false;
        }

        Collect(keepWaiting: true);
        _tree.CloseAll();
        _mission = code.PadLeft(2, '0');
        _programme = null;
        if (BudgetClassification.Find(_mission) is null)
        {
            _log.Warning(DiagnosticCodes.MissionUnknown, line.Line, line.Text, $"D.Lgs. 118/2011 has no mission {_mission}; it was kept as written. Correct it before publishing.");
        }

        return true;
    }

    private bool OpenProgramme(TextBlock line, LabelFound found)
    {
        var match = CodeShapes.Leading.Match(found.Rest);
        var digits = match.Success ? match.Groups["code"].Value : "";
        var title = match.Success ? match.Groups["title"].Value.Trim() : found.Rest;
        var code = digits.Length == 4 && digits.All(char.IsAsciiDigit) ? $"{digits[..2]}.{digits[2..]}"
            : digits.Length is 1 or 2 && char.IsAsciiDigit(digits[0]) && _mission is not null ? $"{_mission}.{digits.PadLeft(2, '0')}"
            : digits.Split('.') is [{ Length: <= 2 } mission, { Length: <= 2 } programme] && _mission is not null && mission.PadLeft(2, '0') == _mission ? $"{_mission}.{programme.PadLeft(2, '0')}"
            : null;
        if (code is null)
        {
            _group = null;
            var node = Open(NodeLevel.StrategicObjective, digits.Length == 0 ? null : digits, title, line.Line);
            _field = title.Length == 0 && node.Builder.Title.Length == 0 ? found : null;
            return true;
        }

        Collect(keepWaiting: true);
        _tree.CloseAll();
        _mission = code[..2];
        _programme = (code, title, line.Line);
        _programmeIsNode = true;
        if (BudgetClassification.Find(code) is null)
        {
            _log.Warning(DiagnosticCodes.ProgrammeUnknown, line.Line, line.Text, $"D.Lgs. 118/2011 has no programme {code}; it was kept as written. Correct it before publishing.");
        }

        return true;
    }

    /// <summary>Ends the open node: what follows belongs to the next.</summary>
    /// <param name="keepWaiting">Whether the head of a sheet goes on, so that what no node has yet got stays collected.</param>
    private void Collect(bool keepWaiting = false)
    {
        EndField();
        _current = null;
        _collecting = true;
        if (keepWaiting && _waiting.Count > 0)
        {
            return;
        }

        TellWaiting();
        _context.Clear();
        _once = false;
        _cycle = null;
        _group = null;
    }

    private void EndField()
    {
        _indicators.Flush();
        _field = null;
    }

    /// <summary>What was collected for a node that never came is told.</summary>
    private void TellWaiting()
    {
        foreach (var (text, line) in _waiting)
        {
            Unplaced(new(line, TextKind.Paragraph, "", text, false));
        }

        _waiting.Clear();
    }

    /// <summary>The node that fields go to; a programme becomes one when it has fields of its own.</summary>
    private LayoutNode? Target()
    {
        if (_current is null && _programme is var (code, title, line) && _programmeIsNode)
        {
            _programmeIsNode = false;
            Open(NodeLevel.StrategicObjective, code, title, line);
        }

        return _current;
    }

    private void Budget(LayoutNode node)
    {
        if (_mission is { } mission && !node.Builder.Missions.Contains(mission))
        {
            node.Builder.Missions.Add(mission);
        }

        if (_programme is var (code, _, _) && !node.Builder.Programmes.Contains(code))
        {
            node.Builder.Programmes.Add(code);
        }
    }

    private bool Effect(TextBlock line, LabelFound found)
    {
        if (Target() is not { } node)
        {
            return false;
        }

        _indicators.Flush();
        var close = found.Rest.LastIndexOfAny([']', ')']);
        var opens = found.Rest.Length > 0 && found.Rest[0] is '[' or '(';
        var value = opens ? found.Rest[(close + 1)..].Trim(" :-–".ToCharArray()) : found.Rest;
        var unit = opens && close > 1 ? found.Rest[1..close].Trim() : null;
        _indicators.Label(node, found.Written, line.Line);
        if (unit is not null)
        {
            _indicators.Figure(Meaning.Unit, null, unit, line.Line);
        }

        _field = new(found.Cue with { Meaning = Meaning.Target }, found.Written, "");
        if (value.Length > 0)
        {
            _indicators.Figure(Meaning.Target, null, value, line.Line);
            EndField();
        }

        return true;
    }

    private bool Field(TextBlock line, LabelFound found)
    {
        if (line.Text.Length > LongestLine && found.Cue.Meaning is not (Meaning.Description or Meaning.Purpose or Meaning.Note or Meaning.Status))
        {
            return false;
        }

        // The label with which the last sheet's opening lines began, begins the next sheet's.
        if (_cycle == found.Cue.Words && !_collecting)
        {
            var (once, group) = (_once, _group);
            Collect();
            _tree.CloseTo(NodeLevel.OperationalObjective);
            (_once, _group) = (once, group);
        }

        var heads = found.Cue.Meaning is Meaning.Service or Meaning.Responsible or Meaning.Group or Meaning.Note or Meaning.Weight;
        if (_collecting && heads && !(_programmeIsNode && _current is null))
        {
            _cycle ??= found.Cue.Words;
            _field = found.Rest.Length > 0 && found.Cue.Meaning == Meaning.Service ? null : found;
            if (found.Rest.Length > 0)
            {
                Collected(found, found.Rest, line.Line);
            }

            return true;
        }

        if (Target() is null && found.Cue.Meaning is not (Meaning.Indicator or Meaning.Target))
        {
            return false;
        }

        // Figures that stand before the first label are its own.
        if (found.Cue.Meaning == Meaning.Indicator && _indicators.HasFigures && _indicators.IsOpen)
        {
            _indicators.Flush();
        }
        else if (!IsOfIndicator(found.Cue.Meaning) && _indicators.HasFigures && _indicators.IsOpen)
        {
            _indicators.Flush();
        }

        (_field, _fieldLine) = (found, line.LastLine);
        if (found.Rest.Length > 0)
        {
            Set(found, line with { Text = found.Rest, Marker = "" });
            _field = found.Cue.Confirms ? null : _field;
        }

        return true;
    }

    private static bool IsOfIndicator(Meaning meaning) =>
        meaning is Meaning.Indicator or Meaning.Target or Meaning.Baseline or Meaning.Result or Meaning.Source or Meaning.Dimension or Meaning.Formula or Meaning.Unit or Meaning.Year or Meaning.Reached;

    private void Collected(LabelFound found, string value, int line)
    {
        // Each node takes all of it: the head of a sheet is short.
        if (_context.Count >= MostContext)
        {
            Unplaced(new(line, TextKind.Paragraph, "", Named(found, value), false));
            return;
        }

        var kept = found with { Rest = value };
        _waiting.Add((Named(found, value), line));
        _context.Add(node => Apply(node, kept, value, line));
    }

    private static string Named(LabelFound found, string value) => $"{found.Written.Trim()}: {value}";

    private void Apply(LayoutNode node, LabelFound found, string value, int line)
    {
        switch (found.Cue.Meaning)
        {
            case Meaning.Service:
                node.Builder.Departments.Add(new DraftDepartment { Name = value, Line = line });
                break;
            case Meaning.Responsible:
                node.Builder.Responsible.Add(value);
                break;
            case Meaning.Weight:
                Weight(node, value, line);
                break;
            default:
                node.Builder.Notes.Add(Named(found, value));
                break;
        }
    }

    private void Weight(LayoutNode node, string value, int line)
    {
        if (LayoutFigures.Percent(value) is { } weight)
        {
            node.Builder.Weight ??= weight;
        }
        else if (!ValueCues.IsMissing(value) && value is not "%")
        {
            _log.Warning(DiagnosticCodes.ValueDoubtful, line, value, "This weight is no number; it was left out.");
        }
    }

    private void Progress(LayoutNode node, string value, int line)
    {
        if (LayoutFigures.Percent(value) is { } progress)
        {
            node.Status(line).Progress ??= progress;
        }
        else if (!ValueCues.IsMissing(value) && value is not "%")
        {
            node.Builder.Notes.Add($"Grado di realizzazione: {value}");
            _log.Warning(DiagnosticCodes.ValueDoubtful, line, value, "This degree of progress is no percentage; it was kept as a note.");
        }
    }
}
