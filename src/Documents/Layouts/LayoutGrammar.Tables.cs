using System.Collections.Immutable;
using System.Globalization;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Layouts.Tables;
using MunicipalBenchmark.Documents.Values;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Documents.Layouts;

/// <summary>What a table does.</summary>
internal sealed partial class LayoutGrammar
{
    private const int Months12 = 12;
    private const int LongestSurname = 30;

    private bool _weightAndCode;
    private bool _spendingAlone;

    private void Table(TableBlock table)
    {
        EndPhases();
        if (LayoutTable.IsRevenue(table.Rows[0]))
        {
            _log.Info(DiagnosticCodes.RevenueLeftOut, table.Line, table.Rows[0].Text, "This is a table of revenue; mb-plan/1 has no place for it.");
            _spendingAlone = true;
            return;
        }

        if (LayoutSpending.IsHead(table.Rows[0]) && LayoutTable.Of(table)?[Meaning.Indicator] is null)
        {
            Amounts(table);
        }
        else if (LayoutTable.Of(table) is { } known)
        {
            foreach (var column in known.Columns)
            {
                _cues.Add(column.Cue.Words);
            }

            // Nodes of rows are no parents of what follows the table.
            var (current, open) = (_current, _tree.Opened());
            Rows(known);
            if (known[Meaning.Node] is not null)
            {
                _tree.Restore(open);
                _current = current;
            }
        }
        else
        {
            Cells(table);
        }
    }

    private void EndPhases() => _field = _field is { Cue.Meaning: Meaning.Phases } ? null : _field;

    private void Amounts(TableBlock table)
    {
        table = AmountRows.Of(table, _mission);
        var caption = _at > 0 && _lines.Blocks[_at - 1] is TextBlock above ? above.Text : "";
        if (LayoutSpending.Measures(table.Rows[0]) > 0 || LayoutSpending.Years(table.Rows[0]).IsEmpty)
        {
            var asOf = ItalianDate.Find(caption) is var (reading, _) ? reading.Date : _title.AsOf;
            _spending.ByMeasure(table, LayoutFigures.Year(caption) ?? PlanYear, asOf, Scale(caption));
            _cues.Add("amounts");
            return;
        }

        var head = table.Rows[0][0];
        var funding = LayoutLabels.Lines.Match(head) is { } found ? found.Cue.Meaning == Meaning.Funding : _funding;
        if (funding)
        {
            _log.Info(DiagnosticCodes.FundingLeftOut, table.Line, table.Rows[0].Text, "This table says where the money comes from; it is no spending, and mb-plan/1 has no place for it.");
            return;
        }

        _cues.Add("amounts");
        _spending.ByYear(table, _mission, _programme?.Code);
    }

    private static decimal Scale(string caption)
    {
        foreach (var (words, scale) in AmountHeads.Scales)
        {
            if (Words.Contains(caption, words))
            {
                return scale;
            }
        }

        return 1;
    }

    private void Rows(LayoutTable table)
    {
        var opens = table.Columns.Any(static column => column.Meaning == Meaning.Node);
        var phases = table[Meaning.Phases] is not null && (table.HasMonths || !opens);
        var managers = opens ? Managers(table) : [];
        foreach (var row in table.Rows)
        {
            if (row.Filled == 1 && opens && row.FirstFilled >= 0 && LayoutLabels.Lines.Match(row[row.FirstFilled]) is { } label && Label(new(row.Line, TextKind.Paragraph, "", row[row.FirstFilled], true), label))
            {
                continue;
            }

            if (phases)
            {
                PhaseRow(table, row);
            }
            else if (opens)
            {
                NodeRow(table, row, managers);
            }
            else if (table[Meaning.Indicator] is not null)
            {
                IndicatorRow(table, row, ofNode: false);
            }
            else
            {
                _log.NotPlaced(DiagnosticCodes.RowNotPlaced, row.Line, row.Text);
            }
        }

        _indicators.Flush();
    }

    /// <summary>One weight column for each manager, with the surname as its head.</summary>
    private static ImmutableArray<(int Index, string Head)> Managers(LayoutTable table) =>
        table[Meaning.Weight] is not null || table[Meaning.Responsible] is not null ? []
        : [.. table.Unknown.Where(column => column.Head.Length <= LongestSurname && char.IsUpper(column.Head[0])
            && table.Rows.All(row => row[column.Index].Length == 0 || ItalianNumber.Exact(row[column.Index].Trim('%', ' ')) is not null) && table.Rows.Any(row => row[column.Index].Length > 0))];

    private void NodeRow(LayoutTable table, TableRow row, ImmutableArray<(int Index, string Head)> managers)
    {
        var nodes = table.Columns.Where(static field => field.Meaning == Meaning.Node).ToList();
        foreach (var upper in nodes.SkipLast(1).Where(upper => row[upper.Index].Length > 0))
        {
            OpenUpper(upper, row[upper.Index], row.Line);
        }

        var column = nodes[^1];
        var cell = row[column.Index];
        if (cell.Length > 0)
        {
            OpenRow(table, row, column, cell, managers);
        }

        if (table[Meaning.Indicator] is { } indicator && row[indicator.Index].Length > 0)
        {
            IndicatorRow(table, row, ofNode: true);
        }
        else if (cell.Length == 0 && !nodes.Exists(upper => row[upper.Index].Length > 0))
        {
            _log.NotPlaced(DiagnosticCodes.RowNotPlaced, row.Line, row.Text);
        }
    }

    /// <summary>A node of a column left of the last one: below it stand those of the columns to its right.</summary>
    private void OpenUpper(LayoutColumn column, string cell, int line)
    {
        var match = CodeShapes.Dotted.Match(cell);
        var (code, title) = match.Success ? (match.Groups["code"].Value, match.Groups["title"].Value) : CodeShapes.Bare.IsMatch(cell) ? (cell, "") : ((string?)null, cell);
        _current = code is null ? _tree.Again(column.Cue.Level, title) : null;
        _current ??= Open(column.Cue.Level, code, title, line);
    }

    private void OpenRow(LayoutTable table, TableRow row, LayoutColumn column, string cell, ImmutableArray<(int Index, string Head)> managers)
    {
        var match = CodeShapes.Dotted.Match(cell);
        var bare = !match.Success && CodeShapes.Bare.IsMatch(cell) && table[Meaning.Description] is { } described && row[described.Index].Length > 0;
        var code = match.Success ? match.Groups["code"].Value : bare ? cell : null;
        var weight = default(string);
        if (table[Meaning.Reference] is { } reference && CodeShapes.WeightAndCode.Match(row[reference.Index]) is { Success: true } ending)
        {
            (code, weight) = (ending.Groups["code"].Value, ending.Groups["weight"].Success ? ending.Groups["weight"].Value : null);
        }
        else if (table[Meaning.Weight] is { } weights && CodeShapes.WeightAndCode.Match(row[weights.Index]) is { Success: true } both)
        {
            (code, weight) = (both.Groups["code"].Value, both.Groups["weight"].Success ? both.Groups["weight"].Value : null);
        }

        code ??= table.Unknown.FirstOrDefault(static unknown => HeadCues.IsNumber(unknown.Head)) is { Head: not null } number && row[number.Index].TrimEnd('.') is { Length: > 0 and < 4 } own && own.All(char.IsAsciiDigit) ? own : null;

        // The shortest run of digits is the strategic objective, a longer one the operational below it.
        var level = column.Cue.Words.Contains('/', StringComparison.Ordinal) && code is { Length: <= 4 } && !code.Contains('.', StringComparison.Ordinal) ? NodeLevel.StrategicObjective : column.Cue.Level;
        var node = Open(level, code, match.Success ? match.Groups["title"].Value : bare ? row[table[Meaning.Description]!.Index] : cell, row.Line);
        if (weight is not null)
        {
            Weight(node, weight, row.Line);
        }

        Managed(node, row, managers);
        BudgetCells(table, row, node);
        foreach (var field in table.Columns)
        {
            var value = row[field.Index];
            if (value.Length > 0 && !(bare && field.Meaning == Meaning.Description))
            {
                RowField(node, field, value, row.Line, weight is not null);
            }
        }
    }

    private void RowField(LayoutNode node, LayoutColumn field, string value, int line, bool weighed)
    {
        var label = new LabelFound(field.Cue, field.Head, value);
        switch (field.Meaning)
        {
            case Meaning.Description:
                node.Builder.Description.Add(value);
                break;
            case Meaning.Weight when weighed:
                break;
            case Meaning.Service or Meaning.Responsible or Meaning.Weight or Meaning.Note or Meaning.Group:
                Apply(node, label, value, line);
                break;
            case Meaning.Deadline or Meaning.Start:
                Day(node, label, new(line, TextKind.Paragraph, "", value, false));
                break;
            case Meaning.Progress or Meaning.Reached:
                Progress(node, value, line);
                break;
            case Meaning.Status:
                node.Status(line).Text.Add(value);
                break;
        }
    }

    /// <summary>Cells of mission and programme: a programme has its mission's code before it, or gets it from the cell beside.</summary>
    private static void BudgetCells(LayoutTable table, TableRow row, LayoutNode node)
    {
        var mission = table[Meaning.Mission] is { } missions ? Digits(row[missions.Index]) : "";
        var programme = table[Meaning.Programme] is { } programmes ? Digits(row[programmes.Index]) : "";
        var own = mission.Length is 1 or 2 ? mission.PadLeft(2, '0') : programme.Length == 4 ? programme[..2] : null;
        if (own is not null && !node.Builder.Missions.Contains(own))
        {
            node.Builder.Missions.Add(own);
        }

        var code = programme.Length == 4 ? $"{programme[..2]}.{programme[2..]}" : programme.Length is 1 or 2 && own is not null ? $"{own}.{programme.PadLeft(2, '0')}" : null;
        if (code is not null && !node.Builder.Programmes.Contains(code))
        {
            node.Builder.Programmes.Add(code);
        }
    }

    /// <summary>The code with which a cell begins, without its points.</summary>
    private static string Digits(string cell) => string.Concat(cell.TakeWhile(static character => char.IsAsciiDigit(character) || character == '.').Where(char.IsAsciiDigit));

    private void Managed(LayoutNode node, TableRow row, ImmutableArray<(int Index, string Head)> managers)
    {
        var weighed = managers.Where(manager => row[manager.Index].Length > 0).ToList();
        foreach (var (index, head) in weighed)
        {
            node.Builder.Responsible.Add(head);
            if (weighed.Count == 1)
            {
                Weight(node, row[index], row.Line);
            }
            else
            {
                node.Builder.Notes.Add($"Peso {head}: {row[index]}");
            }
        }

        if (weighed.Count > 1)
        {
            _log.Info(DiagnosticCodes.PairingOpen, row.Line, row.Text, "The objective has a weight for each of several managers; the weights were kept as notes, and the node has none.");
        }
    }

    private void IndicatorRow(LayoutTable table, TableRow row, bool ofNode)
    {
        var label = row[table[Meaning.Indicator]!.Index];
        if (label.Length == 0)
        {
            _log.NotPlaced(DiagnosticCodes.RowNotPlaced, row.Line, row.Text);
            return;
        }

        _indicators.Flush();
        _indicators.Label(Target(), label, row.Line);
        foreach (var column in table.Columns)
        {
            var value = row[column.Index];
            if ((IsOfIndicator(column.Meaning) || (column.Meaning == Meaning.Weight && !ofNode)) && column.Meaning is not (Meaning.Indicator or Meaning.Result) && value.Length > 0 && !(ofNode && column.Meaning == Meaning.Reached))
            {
                _indicators.Figure(column.Meaning, column.Year, value, row.Line);
            }
            else if (column.Meaning == Meaning.Result)
            {
                _indicators.Figure(column.Meaning, column.Year, value, row.Line);
            }
            else if (!ofNode && value.Length > 0 && column.Meaning is Meaning.Note or Meaning.Deadline or Meaning.Responsible)
            {
                Target()?.Builder.Notes.Add($"{label} - {column.Head}: {value}");
            }
        }

        _indicators.Flush();
    }

    private void PhaseRow(LayoutTable table, TableRow row)
    {
        var title = row[table[Meaning.Phases]!.Index];
        if (title.Length == 0 || _current is not { } owner)
        {
            _log.NotPlaced(DiagnosticCodes.RowNotPlaced, row.Line, row.Text);
            return;
        }

        var phase = Open(NodeLevel.Phase, null, title, row.Line);
        foreach (var field in table.Columns.Where(column => row[column.Index].Length > 0))
        {
            RowField(phase, field, row[field.Index], row.Line, weighed: false);
        }

        if (table.HasMonths)
        {
            Calendar(phase, [.. Enumerable.Range(0, Months12).Where(month => Mark.Is(row[table.Months + month]))], row.Line);
        }

        _tree.CloseTo(NodeLevel.Phase);
        _current = owner;
    }

    private void Calendar(LayoutNode phase, ImmutableArray<int> months, int line)
    {
        if (months.IsEmpty || PlanYear is not { } year)
        {
            Months(phase, months.Length, line);
            return;
        }

        phase.Builder.Start = new(year, months[0] + 1, 1);
        phase.Builder.End = new DateOnly(year, months[^1] + 1, 1).AddMonths(1).AddDays(-1);
        if (months[^1] - months[0] + 1 != months.Length)
        {
            phase.Builder.Notes.Add($"Mesi: {string.Join(", ", months.Select(static month => (month + 1).ToString(CultureInfo.InvariantCulture)))}");
        }
    }

    /// <summary>A table without known heads: cells that are labels set fields, the rest is told.</summary>
    private void Cells(TableBlock table)
    {
        foreach (var row in table.Rows)
        {
            if (LayoutLabels.Lines.Match(row[0]) is { } found && row.Filled <= 2)
            {
                var value = row.Cells.Skip(1).Select(static cell => cell.Text).FirstOrDefault(static text => text.Length > 0) ?? "";
                Line(new(row.Line, TextKind.Paragraph, "", value.Length == 0 ? row[0] : found.Rest.Length == 0 ? $"{row[0].TrimEnd(':', ' ')}: {value}" : $"{row[0]} {value}", false));
            }
            else
            {
                _log.NotPlaced(DiagnosticCodes.RowNotPlaced, row.Line, row.Text);
            }
        }
    }
}
