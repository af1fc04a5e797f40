using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Layouts.Tables;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Layouts;

/// <summary>Sheets whose title is one of their fields, and the units they belong to.</summary>
internal sealed partial class LayoutGrammar
{
    private const int FewestUnitWords = 2;

    private bool _marked;

    /// <summary>Titles the open sheet where it has no title yet, else opens the next.</summary>
    private bool Title(TextBlock line, LabelFound found)
    {
        if (found.Rest.Length == 0 || found.Rest.Length > LongestLine || !char.IsLetterOrDigit(found.Rest[0]))
        {
            return false;
        }

        if (_current is { Builder.Title.Length: 0 } untitled)
        {
            LayoutTree.SetTitle(untitled, found.Rest, line.Line);
            _field = null;
            return true;
        }

        var match = CodeShapes.Dotted.Match(found.Rest);
        Open(NodeLevel.OperationalObjective, match.Success ? match.Groups["code"].Value : null, match.Success ? match.Groups["title"].Value : found.Rest, line.Line).OpenedBy = found.Cue.Words;
        return true;
    }

    /// <summary>An expected result: the target of the open indicator, or an indicator of its own whose result may follow.</summary>
    private bool Expected(TextBlock line, LabelFound found)
    {
        if (_indicators.IsOpen)
        {
            return Field(line, found with { Cue = found.Cue with { Meaning = Meaning.Target } });
        }

        return Target() is not null && Field(line, found with { Cue = found.Cue with { Meaning = Meaning.Indicator } });
    }

    /// <summary>A unit in capitals on a line of its own: the objectives below are its own.</summary>
    private bool UnitHeading(TextBlock line)
    {
        if (_weightAndCode || _objectivesByCode || _field is { Rest.Length: 0 } || line.Marker.Length > 0 || line.Text.Length > LongestName || (line.Kind != TextKind.Heading && (line.Text.Any(char.IsAsciiDigit) || !LayoutLines.IsCapitals(line.Text)))
            || UnitWords.Begin(line.Text) < 0 || line.Text.Split(' ').Length < FewestUnitWords || LayoutLabels.Heads.Row(line.Text) is { Count: > 1 })
        {
            return false;
        }

        Collect();
        var (name, at) = (line.Text.TrimEnd(" :-–".ToCharArray()), line.Line);
        _waiting.Add((name, at));
        _context.Add(node => node.Builder.Departments.Add(new DraftDepartment { Name = name, Line = at }));
        return true;
    }
}
