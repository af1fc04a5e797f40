using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Layouts.Tables;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Layouts;

/// <summary>Rows of a lost table that end in weight and code, and services above objectives that go by code.</summary>
internal sealed partial class LayoutGrammar
{
    private readonly List<TextBlock> _row = [];
    private readonly List<string> _rowHead = [];
    private readonly List<TextBlock> _front = [];
    private int _capitals = -1;

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
        var capitals = _capitals;
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

        _front.Clear();
        _capitals = -1;
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
}
