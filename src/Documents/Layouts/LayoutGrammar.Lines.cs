using System.Globalization;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Layouts.Tables;
using MunicipalBenchmark.Documents.Values;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Layouts;

/// <summary>Lines without a label: recognised by their shape, or the value of the label before them.</summary>
internal sealed partial class LayoutGrammar
{
    private const int LongestShape = 400;
    private const int MonthsOfYear = 12;
    private const int LongestName = 100;
    private const int NearTitle = 15;

    private readonly List<TextBlock> _row = [];
    private readonly List<string> _rowHead = [];
    private readonly List<TextBlock> _front = [];
    private bool _itemsAreObjectives;
    private string? _group;
    private (int Stated, string What, int Before, int Line, LayoutNode? Node)? _proposals;

    private bool Shape(TextBlock line)
    {
        var text = line.FullText;
        return text.Length <= LongestShape
            && (Editions(line) || Phase(line) || Item(line) || Numeral(line) || Numbered(line) || Goal(line) || Dated(line) || Proposals(line) || ByYear(line) || HeadLine(line) || Ending(line) || ServiceHeading(line));
    }

    private bool Editions(TextBlock line)
    {
        var matches = CodeShapes.Edition.Matches(line.Text);
        if (matches.Count == 0)
        {
            return false;
        }

        if (_current is not { } node)
        {
            return false;
        }

        foreach (System.Text.RegularExpressions.Match match in matches)
        {
            node.Builder.Notes.Add($"{match.Groups["name"].Value} {match.Groups["year"].Value}: € {match.Groups["amount"].Value}");
        }

        _log.Info(DiagnosticCodes.AmountsAreVersions, line.Line, line.Text, "These are the amounts of one work in several editions of the plan; they were kept as notes and must not be added up.");
        EndField();
        return true;
    }

    private bool Phase(TextBlock line)
    {
        if (_field is not { Cue.Meaning: Meaning.Phases } || _current is null)
        {
            return false;
        }

        if (CodeShapes.Months.IsMatch(line.Text))
        {
            return true;
        }

        var match = CodeShapes.Marks.Match(line.Text);
        var title = (match.Success ? match.Groups["title"].Value : line.Text).TrimStart("0123456789. ".ToCharArray()).Trim();
        if (title.Length == 0 || CodeShapes.Item.IsMatch(line.FullText))
        {
            return false;
        }

        var field = _field;
        var owner = _current.Level == NodeLevel.Phase ? null : _current;
        var phase = Open(NodeLevel.Phase, null, title, line.Line);
        _current = owner ?? phase;
        _field = field;
        Months(phase, match.Success ? match.Groups["marks"].Value.Count(static mark => !char.IsWhiteSpace(mark)) : 0, line.Line);
        _tree.CloseTo(NodeLevel.Phase);
        return true;
    }

    /// <summary>Twelve marks are the year; of fewer, the columns are lost.</summary>
    private void Months(LayoutNode phase, int marks, int line)
    {
        if (marks == MonthsOfYear && PlanYear is { } year)
        {
            phase.Builder.Start = new(year, 1, 1);
            phase.Builder.End = new(year, 12, 31);
        }
        else
        {
            _log.Warning(DiagnosticCodes.MonthsUnknown, line, phase.Builder.Title, string.Create(CultureInfo.InvariantCulture, $"{marks} months are marked, but their columns are lost or the year is not known: the phase has no dates. Enter them by hand."));
        }
    }

    private bool Item(TextBlock line)
    {
        if (CodeShapes.Item.Match(line.FullText) is { Success: true } item)
        {
            // The last number of an item is its weight. Items of a list that stands under no objective are the objectives.
            _itemsAreObjectives |= _current is null;
            var node = Open(_itemsAreObjectives ? NodeLevel.OperationalObjective : NodeLevel.Action, item.Groups["code"].Value, item.Groups["title"].Value, line.Line);
            if (item.Groups["weight"].Success)
            {
                Weight(node, item.Groups["weight"].Value, line.Line);
            }

            return true;
        }

        if (_current is not null && _field is null or { Cue.Confirms: true } && CodeShapes.Bracketed.Match(line.FullText) is { Success: true } bracketed)
        {
            Open(NodeLevel.Action, bracketed.Groups["code"].Value, bracketed.Groups["title"].Value, line.Line);
            return true;
        }

        return false;
    }

    /// <summary><c>IV |</c>, and the title before a colon on the next line.</summary>
    private bool Numeral(TextBlock line)
    {
        if (CodeShapes.Numeral.Match(line.Text) is not { Success: true } match || Next() is not { } next || LayoutLabels.Lines.Match(next.Text) is not null || !HasBody)
        {
            return false;
        }

        var colon = next.Text.IndexOf(':', StringComparison.Ordinal);
        var node = Open(NodeLevel.StrategicObjective, match.Groups["code"].Value, colon > 0 && colon < LongestName ? next.Text[..colon] : next.Text, line.Line);
        if (colon > 0 && colon < LongestName && next.Text[(colon + 1)..].Trim() is { Length: > 0 } text)
        {
            node.Builder.Description.Add(text);
        }

        _at++;
        return true;
    }

    /// <summary>A number before a title: an objective below a heading of objectives or above a label that confirms it, else a chapter.</summary>
    private bool Numbered(TextBlock line)
    {
        var match = CodeShapes.Dotted.Match(line.FullText);
        if (!match.Success)
        {
            return false;
        }

        var (code, title) = (match.Groups["code"].Value, match.Groups["title"].Value);
        if (_objectivesByCode && code.Contains('.', StringComparison.Ordinal))
        {
            var node = Open(NodeLevel.OperationalObjective, code, title, line.Line);
            _ = node;
            return true;
        }

        if (!LayoutLines.IsCapitals(title))
        {
            return false;
        }

        for (var step = 1; step <= 3 && Next(step) is { } next; step++)
        {
            if (LayoutLabels.Lines.Match(next.Text) is { Cue.Confirms: true })
            {
                var joined = step == 1 ? title : $"{title} {string.Join(' ', Enumerable.Range(1, step - 1).Select(at => Next(at)!.Text))}";
                _at += step - 1;
                Open(NodeLevel.StrategicObjective, code, joined, line.Line);
                return true;
            }

            if (!LayoutLines.IsCapitals(next.Text) || CodeShapes.Dotted.IsMatch(next.Text))
            {
                break;
            }
        }

        Collect();
        _tree.CloseAll();
        Unplaced(line);
        return true;
    }

    private bool Goal(TextBlock line)
    {
        if (_current is not { } node || CodeShapes.Goal.Match(line.Text) is not { Success: true } match)
        {
            return false;
        }

        node.Goals.Add(match.Groups["goal"].Value.TrimStart('0'));
        return true;
    }

    private bool Dated(TextBlock line)
    {
        if (_current is not { } node || CodeShapes.DatedAct.Match(line.Text) is not { Success: true } match || ItalianDate.Exact(match.Groups["date"].Value) is not { } date)
        {
            return false;
        }

        node.Milestones.Add(new() { Date = date, Text = match.Groups["text"].Value, Line = line.Line });
        return true;
    }

    private bool Proposals(TextBlock line)
    {
        if (CodeShapes.Proposals.Match(line.Text) is not { Success: true } match || NumberWords.Read(match.Groups["count"].Value) is not { } count)
        {
            return false;
        }

        CloseProposals();
        _current?.Builder.Description.Add(line.Text);
        _cues.Add("proposals");
        _field = null;
        _proposals = (count, match.Groups["what"].Value, 0, line.Line, _current);
        return true;
    }

    private void CloseProposals()
    {
        if (_proposals is var (stated, what, read, line, _) && stated != read)
        {
            _log.Warning(DiagnosticCodes.CountDiffers, line, what, string.Create(CultureInfo.InvariantCulture, $"The document announces {stated} {what}, but {read} were read. See what is missing."));
        }

        _proposals = null;
    }

    private bool ByYear(TextBlock line)
    {
        if (_current is not { } node || _field?.Cue.Meaning == Meaning.Target || CodeShapes.ByYear.Match(line.Text) is not { Success: true } match)
        {
            return false;
        }

        _indicators.Flush();
        _indicators.Label(node, line.Text.TrimEnd('.', ';'), line.Line);
        _indicators.Figure(Meaning.Target, int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture), match.Groups["raw"].Value.Trim(), line.Line);
        EndField();
        return true;
    }

    /// <summary>Heads on a line of text, the last of them for weight and code: the rows below end in both.</summary>
    private bool HeadLine(TextBlock line)
    {
        var meanings = new HashSet<Meaning>();
        var at = 0;
        while (at < line.Text.Length)
        {
            if ((at == 0 || !char.IsLetter(line.Text[at - 1])) && LayoutLabels.Heads.Head(line.Text[at..]) is { } head)
            {
                meanings.Add(head.Cue.Meaning);
                at += head.Written.Length;
            }
            else if (char.IsLetter(line.Text[at]))
            {
                return false;
            }
            else
            {
                at++;
            }
        }

        if (meanings.Count < 3 || !meanings.Contains(Meaning.Node) || !(meanings.Contains(Meaning.Weight) || meanings.Contains(Meaning.Reference)))
        {
            return false;
        }

        EndRow();
        _weightAndCode = true;
        Collect();
        _tree.CloseAll();
        _rowHead.Clear();
        _cues.Add("heads");
        return true;
    }

    /// <summary>Rows that end in weight and code; two of them may share a line.</summary>
    private bool Ending(TextBlock line)
    {
        if (!_weightAndCode && _current is null && _front.Count > 0 && line.Text.Length <= LongestShape && CodeShapes.WeightAndCode.Matches(line.Text).Any(static match => match.Groups["weight"].Value.Contains(',')))
        {
            CutHead();
        }

        if (!_weightAndCode || line.Text.Length > LongestShape)
        {
            return false;
        }

        var matches = CodeShapes.WeightAndCode.Matches(line.Text);
        if (matches.Count == 0)
        {
            return Begins(line);
        }

        var from = 0;
        foreach (System.Text.RegularExpressions.Match match in matches)
        {
            var own = line.Text[from..match.Index].Trim(" ·|;".ToCharArray());
            var title = string.Join(' ', _row.Select(static part => part.Text).Append(own).Where(static part => part.Length > 0));
            if (title.Length == 0)
            {
                return false;
            }

            var node = Open(NodeLevel.StrategicObjective, match.Groups["code"].Value, title, _row.Count == 0 ? line.Line : _row[0].Line);
            _row.Clear();
            Sector(node, line.Line);
            if (match.Groups["weight"].Success)
            {
                Weight(node, match.Groups["weight"].Value, line.Line);
            }

            from = match.Index + match.Length;
        }

        if (line.Text[from..].Trim() is { Length: > 0 } rest)
        {
            _row.Add(line with { Text = rest, Marker = "" });
        }

        return true;
    }

    /// <summary>Rows whose head is lost: the last line in capitals before them, and what follows it, begins them.</summary>
    private void CutHead()
    {
        var capitals = _front.FindLastIndex(static line => LayoutLines.IsCapitals(line.Text));
        if (capitals < 0)
        {
            return;
        }

        _weightAndCode = true;
        _rowHead.Add(_front[capitals].Text);
        foreach (var line in _front.Skip(capitals + 1))
        {
            _ = Begins(line);
        }

        _log.FrontMatter -= _front.Skip(capitals).Sum(static line => line.FullText.Length);
        _front.Clear();
    }

    /// <summary>A line of a row that does not end yet: sector and responsible in capitals first, then the title.</summary>
    private bool Begins(TextBlock line)
    {
        if (line.Kind == TextKind.Heading)
        {
            EndRow();
            _weightAndCode = false;
            return false;
        }

        if (_row.Count == 0 && LayoutLines.IsCapitals(line.Text))
        {
            if (_current is not null)
            {
                _rowHead.Clear();
                Collect();
            }

            _rowHead.Add(line.Text);
            return true;
        }

        // A row begins with a capital; a small letter goes on with a row that the page cut.
        if (_row.Count == 0 && _rowHead.Count > 0 && _current is null && char.IsLower(line.Text[0]))
        {
            _log.NotPlaced(DiagnosticCodes.TextNotPlaced, line.Line, line.FullText);
            return true;
        }

        _row.Add(line);
        return true;
    }

    /// <summary>The words in capitals above the rows: by the order of the heads the last is the responsible's surname.</summary>
    private void Sector(LayoutNode node, int line)
    {
        var words = string.Join(' ', _rowHead).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 1 && node.Builder.Departments.Count == 0)
        {
            node.Builder.Departments.Add(new DraftDepartment { Name = string.Join(' ', words[..^1]), Line = line });
            node.Builder.Responsible.Add(words[^1]);
        }
    }

    /// <summary>Tells a row that never ended.</summary>
    private void EndRow()
    {
        foreach (var line in _row)
        {
            _log.NotPlaced(DiagnosticCodes.TextNotPlaced, line.Line, line.FullText);
        }

        _row.Clear();
    }

    /// <summary>A service in capitals above objectives that go by code.</summary>
    private bool ServiceHeading(TextBlock line)
    {
        if (!_objectivesByCode || line.Text.Length > LongestName || !LayoutLines.IsCapitals(line.Text) || line.Marker.Length > 0 || CodeShapes.Dotted.IsMatch(line.Text))
        {
            return false;
        }

        Collect();
        var (name, at) = (line.Text, line.Line);
        _context.Add(node => node.Builder.Departments.Add(new DraftDepartment { Name = name, Line = at }));
        return true;
    }

    private void Value(TextBlock line)
    {
        if (_field is { } field)
        {
            if (_collecting && _current is null && field.Cue.Meaning is Meaning.Service or Meaning.Responsible or Meaning.Group or Meaning.Note or Meaning.Weight)
            {
                Collected(field, line.FullText, line.Line);
                _field = null;
            }
            else
            {
                Set(field, line);
            }

            return;
        }

        if (_proposals is { } proposals && line.Marker.Length > 0)
        {
            _proposals = proposals with { Before = proposals.Before + 1 };
            Open(NodeLevel.Action, null, line.Text.TrimEnd('.', ';'), line.Line);
            _tree.CloseTo(NodeLevel.Action);
            _current = proposals.Node;
            return;
        }

        if (_spendingAlone || (_current is null && !_programmeIsNode))
        {
            Unplaced(line);
        }
        else if (Target() is { } node)
        {
            Titled(node, line);
        }
    }

    /// <summary>A title in capitals goes on over lines in capitals; other text describes.</summary>
    private void Titled(LayoutNode node, TextBlock line)
    {
        if (line.Marker.Length == 0 && node.Builder.IsBare && LayoutLines.IsCapitals(node.Builder.Title) && LayoutLines.IsCapitals(line.Text) && line.Line - node.Builder.Line <= NearTitle)
        {
            node.Builder.Title = $"{node.Builder.Title} {line.Text}";
            return;
        }

        node.Builder.Description.Add(line.FullText);
    }

    private void Set(LabelFound field, TextBlock line)
    {
        if (field.Cue.Meaning == Meaning.Programme || field.Cue.Meaning == Meaning.Node)
        {
            LayoutTree.SetTitle(_current!, line.Text, line.Line);
            _field = null;
            return;
        }

        if (IsOfIndicator(field.Cue.Meaning))
        {
            OfIndicator(field, line);
            return;
        }

        if (Target() is not { } node)
        {
            Unplaced(line);
            return;
        }

        switch (field.Cue.Meaning)
        {
            case Meaning.Description:
                node.Builder.Description.Add(line.FullText);
                break;
            case Meaning.Purpose when line.Marker.Length > 0:
                Open(NodeLevel.Aim, null, line.Text.TrimEnd('.', ';'), line.Line);
                _tree.CloseTo(NodeLevel.Aim);
                (_current, _field) = (node, field);
                break;
            case Meaning.Purpose:
                node.Builder.Description.Add(line.FullText);
                break;
            case Meaning.Status:
                node.Status(line.Line).Text.Add(line.FullText);
                break;
            case Meaning.Note:
                Note(node, field, line);
                break;
            case Meaning.Progress:
                Progress(node, line.Text, line.Line);
                _field = null;
                break;
            case Meaning.Deadline or Meaning.Start:
                Day(node, field, line);
                _field = null;
                break;
            case Meaning.Responsible when line.Text.Length > LongestName || (line.Text.EndsWith('.') && line.Text.Contains(' ', StringComparison.Ordinal) && line.Text.Length > LongestName / 2):
                _field = null;
                Titled(node, line);
                break;
            case Meaning.Phases:
                _field = null;
                Titled(node, line);
                break;
            default:
                Apply(node, field, line.FullText, line.Line);
                _field = field.Cue.Meaning == Meaning.Responsible ? field : null;
                break;
        }
    }

    private static void Note(LayoutNode node, LabelFound field, TextBlock line)
    {
        var notes = node.Builder.Notes;
        var head = Named(field, "");
        if (notes.Count > 0 && notes[^1].StartsWith(head, StringComparison.Ordinal) && notes[^1].Length < LongestLine * 10)
        {
            notes[^1] = $"{notes[^1]}\n\n{line.FullText}";
        }
        else
        {
            notes.Add(Named(field, line.FullText));
        }
    }

    private void Day(LayoutNode node, LabelFound field, TextBlock line)
    {
        if (LayoutFigures.Day(line.Text) is { } day)
        {
            if (field.Cue.Meaning == Meaning.Start)
            {
                node.Builder.Start = day;
            }
            else
            {
                node.Builder.End = day;
            }
        }
        else
        {
            node.Builder.Notes.Add(Named(field, line.FullText));
        }
    }

    private void OfIndicator(LabelFound field, TextBlock line)
    {
        if (field.Cue.Meaning == Meaning.Indicator)
        {
            var coded = CodeShapes.Leading.Match(line.Text);
            var text = coded.Success && coded.Groups["title"].Length > 0 && field.Rest == line.Text && coded.Groups["code"].Value.Length <= 2 ? coded.Groups["title"].Value : line.Text;
            _indicators.Label(Target(), text.TrimEnd(';'), line.Line);
            return;
        }

        if (line.Text[0] == '[' && line.Text[^1] == ']')
        {
            _indicators.Figure(Meaning.Unit, null, line.Text[1..^1].Trim(), line.Line);
            return;
        }

        var (year, raw) = (LayoutFigures.Year(field.Written), line.Text);
        if (field.Cue.Meaning is Meaning.Target or Meaning.Baseline or Meaning.Result && raw.Length > 5 && PeriodHead.Year(raw[..4]) is { } stated && raw[4] is ':' or ' ' or '=')
        {
            (year, raw) = (PeriodHead.Year(raw[..4]), raw[5..].TrimStart(" :=–-".ToCharArray()));
        }

        _indicators.Figure(field.Cue.Meaning, year, raw, line.Line);
    }
}
