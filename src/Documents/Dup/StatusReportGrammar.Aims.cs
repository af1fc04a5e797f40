using System.Collections.Immutable;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Departments;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Documents.Values;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Documents.Dup;

/// <content>Aims with their departments and status.</content>
internal sealed partial class StatusReportGrammar
{
    private const int LongestName = 200;

    private readonly IndicatorList _indicators;
    private NodeBuilder? _aim;
    private DepartmentTable? _departments;
    private int _lastPlainLine;
    private int _tableInText;

    /// <summary>What a status belongs to: the aim, or the objective where it has none.</summary>
    private NodeBuilder? Reported => _aim ?? Objective;

    private void Row(TableRow row)
    {
        var years = PeriodHead.Columns(row);
        if (!years.IsEmpty && years[0].Column > 0 && _section is not (StatusSection.FrontMatter or StatusSection.Indicators))
        {
            StartAim(row, years);
            return;
        }

        var first = row.FirstFilled;
        if (first < 0)
        {
            return;
        }

        if (_section == StatusSection.Departments && _departments is not null && !IsProse(row))
        {
            Department(row);
        }
        else if (row.Filled == 1 && (first == 0 || _section != StatusSection.Indicators) && !(_section == StatusSection.Indicators && StatusCues.Table.Match(row[first]) is null))
        {
            Lines(row, first);
        }
        else if (_section == StatusSection.Indicators)
        {
            _indicators.Row(row);
        }
        else if (StatusCues.Table.Match(row[first]) is not null && row.Filled == 2)
        {
            Text(new(row.Line, TextKind.Paragraph, "", string.Join(' ', row.Cells.Where(static cell => cell.Text.Length > 0).Select(static cell => cell.Text)), row.Cells[first].Strong));
        }
        else if (_section is StatusSection.Status or StatusSection.AimDescription or StatusSection.Remark && Reported is not null)
        {
            // A table of figures inside a report belongs to the report.
            Plain(new(row.Line, TextKind.Paragraph, "", string.Join('\t', row.Cells.Select(static cell => cell.Text)).Trim('\t'), false));
            if (_tableInText != row.Line - 1)
            {
                _log.Info(DiagnosticCodes.TableInText, row.Line, row.Text, "A table stands inside this text; its rows were kept as lines of the text.");
            }

            _tableInText = row.Line;
        }
        else if (_section != StatusSection.FrontMatter)
        {
            _log.NotPlaced(DiagnosticCodes.RowNotPlaced, row.Line, row.FilledText);
        }
    }

    /// <summary>A row with one filled cell is a line of text that a converter took into the table.</summary>
    private void Lines(TableRow row, int column)
    {
        foreach (var part in row[column].Split('\n'))
        {
            Text(new(row.Line, TextKind.Paragraph, "", part, row.Cells[column].Strong));
        }
    }

    private bool IsProse(TableRow row)
    {
        var first = row.FirstFilled;
        return row.Filled == 1
            && (StatusCues.Table.Match(row[first]) is not null || row[first].Length > LongestName || (first == 0 && !_departments!.IsEmpty));
    }

    private void StartAim(TableRow row, ImmutableArray<(int Column, int Year)> years)
    {
        var names = years[0].Column - 1;
        var head = StatusCues.IsDepartmentsHead(row[names]);
        var title = row[head ? 0 : names].Replace('\n', ' ');
        title = head && names == 0 ? "" : head ? title : StatusCues.WithoutDepartmentsHead(title);
        if (_aim is not null && (title.Length == 0 || string.Equals(Fold.Key(title), Fold.Key(_aim.Title), StringComparison.Ordinal)) && _aim.Description.IsEmpty && _aim.Status is null)
        {
            _departments ??= new(years, _log);
            _section = StatusSection.Departments;
            return;
        }

        var untitled = title.Length == 0 ? TakeTitle() : null;
        EndAim();
        if (Objective is not { } parent)
        {
            _log.NotPlaced(DiagnosticCodes.RowNotPlaced, row.Line, title);
            return;
        }

        _aim = new NodeBuilder($"{parent.Id}#{++parent.Children}", NodeLevel.Aim, untitled?.Line ?? row.Line) { Parent = parent, Title = untitled?.Text ?? title };
        _nodes.Add(_aim);
        _byId[_aim.Id] = _aim;
        _departments = new(years, _log);
        _section = StatusSection.Departments;
        _titleOf = null;
    }

    /// <summary>The title that a page break left above its table: the last line before it.</summary>
    private (string Text, int Line)? TakeTitle()
    {
        var list = _section switch
        {
            StatusSection.Status => Reported?.Status?.Text,
            StatusSection.AimDescription => _aim?.Description,
            _ => Objective?.Description,
        };
        return list?.RemoveTitle(LongestTitle) is { } last ? (last, _lastPlainLine) : null;
    }

    private void Department(TableRow row)
    {
        var read = _departments!.Read(row);
        if (read.Lead.Length > 0 && _departments.IsEmpty && _aim is not null)
        {
            _aim.Title = $"{_aim.Title} {read.Lead}".Trim();
            _log.Info(DiagnosticCodes.RowJoined, row.Line, read.Lead, $"The title was cut over two rows and joined to '{_aim.Title}'.");
        }
        else if (read.Lead.Length > 0)
        {
            _log.NotPlaced(DiagnosticCodes.RowNotPlaced, row.Line, read.Lead);
        }

        if (read.Name.Length > 0)
        {
            _departments.Add(read);
        }
        else if (!read.Years.IsEmpty && !_departments.TryMarks(read.Line, read.Years))
        {
            _log.NotPlaced(DiagnosticCodes.RowNotPlaced, row.Line, string.Join(' ', read.Years));
        }
    }

    private void EndAim()
    {
        if (_aim is { } aim && _departments is { } table)
        {
            table.Finish();
            aim.Departments.AddRange(table.Rows);
            if (aim.Status is null)
            {
                _log.Warning(DiagnosticCodes.StatusMissing, aim.Line, aim.Title, "This aim has neither a status nor a date to which it is put off. See whether its heading was read as text.");
            }
        }

        _aim = null;
        _departments = null;
    }

    private void StartStatus(TextBlock unit, LabelMatch<StatusLabel> match)
    {
        if (Reported is not { } node)
        {
            _spendingDate ??= match.Date;
            AddRest(unit, match.Rest);
            return;
        }

        node.Status ??= new(unit.Line);
        node.Status.AsOf ??= match.Date;
        _section = StatusSection.Status;
        AddRest(unit, match.Rest);
    }

    private void Defer(TextBlock unit, LabelMatch<StatusLabel> match)
    {
        if (Reported is not { } node || _section == StatusSection.Indicators)
        {
            Plain(unit);
            return;
        }

        node.Status ??= new(unit.Line);
        node.Status.DeferredTo ??= match.Date;
        _section = StatusSection.Status;
        if (match.Date is null && match.Rest.Length > 0)
        {
            // Without a day the sentence itself is all that is known.
            node.Status.Text.Add(unit.FullText);
            return;
        }

        AddRest(unit, match.Rest);
    }

    private void Progress(TextBlock unit, string rest)
    {
        if (Reported is not { } node || ItalianNumber.Read(rest) is not { } number)
        {
            Plain(unit);
            return;
        }

        node.Status ??= new(unit.Line);
        node.Status.Progress ??= number.Value;
        _section = StatusSection.Status;
    }
}
