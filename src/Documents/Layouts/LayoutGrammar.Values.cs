using System.Globalization;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Layouts.Tables;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.Documents.Layouts;

/// <summary>Lines that are the value of the label before them, or text of the open node.</summary>
internal sealed partial class LayoutGrammar
{
    private const int LongestPage = 3;

    private void Value(TextBlock line)
    {
        if (IsComplete(line))
        {
            EndField();
            if (CodeShapes.Dotted.IsMatch(line.FullText) && !ParagraphJoiner.Ends(line.Text))
            {
                Unplaced(line);
                return;
            }
        }

        if (_field is { } field)
        {
            if (_collecting && _current is null && field.Cue.Meaning is Meaning.Service or Meaning.Responsible or Meaning.Group or Meaning.Note or Meaning.Weight)
            {
                Collected(field, line.FullText, line.Line);
                _field = null;
            }
            else if (field.Cue.Meaning == Meaning.Indicator && _marked && line.Marker.Length == 0 && _current is { } node)
            {
                // Behind a list of indicators a line without bullet is something else.
                EndField();
                if (CodeShapes.OwnLabel.IsMatch(line.Text))
                {
                    node.Builder.Notes.Add(line.Text);
                }
                else
                {
                    Titled(node, line);
                }
            }
            else
            {
                Set(field, line);
            }

            return;
        }

        if (Announced(line))
        {
            return;
        }

        // A number alone that no label asks for is a page's rather than the plan's.
        if (line.Text.Length <= LongestPage && line.Text.All(char.IsAsciiDigit))
        {
            Unplaced(line);
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

    /// <summary>What an indicator's label said on its own line goes on in the next line only.</summary>
    private bool IsComplete(TextBlock line) =>
        _field is { Rest.Length: > 0 } field && IsOfIndicator(field.Cue.Meaning) && field.Cue.Meaning != Meaning.Indicator && line.Line - _fieldLine > 1;

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
            case Meaning.Responsible when (node.Builder.Responsible.Count > 0 && (LayoutLines.IsCapitals(field.Written) ? line.Text.Any(char.IsAsciiDigit) : line.Text.Contains('|'))) || line.Text.Length > LongestName || line.Text.Contains(": ", StringComparison.Ordinal) || (line.Text.EndsWith('.') && line.Text.Contains(' ', StringComparison.Ordinal) && line.Text.Length > LongestName / 2):
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

    /// <summary>An indicator with its value on one line: <c>Number of notices: 400</c>.</summary>
    private static (string Label, string Value)? Stated(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon <= 0 || char.IsAsciiDigit(text[colon - 1]))
        {
            return null;
        }

        var value = text[(colon + 1)..].Trim().TrimEnd(';', '.');
        return value.Any(char.IsAsciiDigit) && LayoutFigures.Read(value).Value is not TextValue ? (text[..colon], value) : null;
    }

    private void OfIndicator(LabelFound field, TextBlock line)
    {
        if (field.Cue.Meaning == Meaning.Indicator)
        {
            if (_indicators.IsOpen && CodeShapes.YearValue.Match(line.Text) is { Success: true } yearly)
            {
                _indicators.Figure(Meaning.Target, int.Parse(yearly.Groups["year"].Value, CultureInfo.InvariantCulture), yearly.Groups["raw"].Value, line.Line);
                return;
            }

            _marked |= line.Marker.Length > 0;
            if ((line.Marker.Length > 0 || field.Cue.Words.StartsWith("indicatori", StringComparison.Ordinal)) && Stated(line.Text) is var (own, value))
            {
                _indicators.Flush();
                _indicators.Label(Target(), own, line.Line);
                _indicators.Figure(Meaning.Target, null, value, line.Line);
                _indicators.Flush();
                return;
            }

            var coded = CodeShapes.Leading.Match(line.Text);
            var text = coded.Success && coded.Groups["title"].Length > 0 && field.Rest == line.Text && coded.Groups["code"].Value.Length <= 2 ? coded.Groups["title"].Value : line.Text;
            var several = field.Cue.Words.StartsWith("indicatori", StringComparison.Ordinal) || field.Cue.Words.EndsWith('s');
            foreach (var part in several && text.Length <= LongestLine ? text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [text.TrimEnd(';')])
            {
                _indicators.Label(Target(), part, line.Line);
            }

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
            (year, raw) = (PeriodHead.Year(raw[..4]), LayoutLabels.ValueOf(raw.AsSpan(4)).ToString());
        }

        if (year is null && CodeShapes.ValueOfYear.Match(raw) is { Success: true } dated && PeriodHead.Year(dated.Groups["year"].Value) is { } behind)
        {
            (year, raw) = (behind, dated.Groups["raw"].Value);
        }

        _indicators.Figure(field.Cue.Meaning, year, raw, line.Line);
    }
}
