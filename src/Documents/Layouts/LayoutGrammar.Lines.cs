using System.Globalization;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Layouts.Tables;
using MunicipalBenchmark.Documents.Values;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Documents.Layouts;

/// <summary>Lines without a label that their shape tells.</summary>
internal sealed partial class LayoutGrammar
{
    private const int LongestShape = 400;
    private const int MonthsOfYear = 12;
    private const int LongestName = 100;
    private const int NearTitle = 15;
    private const int LongestUntil = 14;
    private bool _itemsAreObjectives;
    private string? _group;

    private bool Shape(TextBlock line)
    {
        var text = line.FullText;
        return text.Length <= LongestShape
            && (Editions(line) || Phase(line) || Item(line) || Numeral(line) || Numbered(line) || Goal(line) || Dated(line) || Announces(line) || ByYear(line) || HeadLine(line) || Ending(line) || ServiceHeading(line) || UnitHeading(line));
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
        if (title.Length == 0 || CodeShapes.Item.IsMatch(line.FullText) || (_field.Value.Cue.Listed && line.Marker.Length == 0 && !match.Success))
        {
            return false;
        }

        var field = _field;
        var owner = _current.Level == NodeLevel.Phase ? null : _current;
        var phase = Open(NodeLevel.Phase, null, title, line.Line);
        _current = owner ?? phase;
        _field = field;
        if (!match.Success && Words.Find(title, "entro") is var until and >= 0 && ItalianDate.Find(title.AsSpan(until)) is var (day, _))
        {
            phase.Builder.End = day.Date;
            phase.Builder.Title = title[..until].TrimEnd(" -–(,:;".ToCharArray()) is { Length: > 0 } bare && until + day.Length + LongestUntil >= title.Length ? bare : title;
        }
        else if (!match.Success && Words.Find(title, "dal") is var since and >= 0 && ItalianDate.Find(title.AsSpan(since)) is var (first, at) && ItalianDate.Find(title.AsSpan(since + at + first.Length)) is var (last, _))
        {
            (phase.Builder.Start, phase.Builder.End) = (first.Date, last.Date);
            phase.Builder.Title = title[..since].TrimEnd(" -–(,:;".ToCharArray()) is { Length: > 0 } bare ? bare : title;
        }
        else
        {
            Months(phase, match.Success ? match.Groups["marks"].Value.Count(static mark => !char.IsWhiteSpace(mark)) : 0, line.Line);
        }

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
}
