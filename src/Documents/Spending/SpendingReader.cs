using System.Collections.Immutable;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Documents.Values;

namespace MunicipalBenchmark.Documents.Spending;

/// <summary>Tables of spending by mission and programme. The mission goes on over page breaks.</summary>
/// <param name="log">Where doubtful readings are told.</param>
internal sealed class SpendingReader(DiagnosticLog log)
{
    private readonly List<SpendingRow> _rows = [];
    private readonly SpendingSums _sums = new();
    private readonly HashSet<string> _extraHeads = new(StringComparer.Ordinal);
    private ImmutableArray<SpendingColumn> _columns = [];
    private int? _mission;

    /// <summary>The rows in order.</summary>
    public IReadOnlyList<SpendingRow> Rows => _rows;

    /// <summary>The columns of the last head, empty before the first.</summary>
    public ImmutableArray<SpendingColumn> Columns => _columns;

    /// <summary>Forgets the head: other text followed.</summary>
    public void End() => _columns = [];

    /// <summary>Takes a row if it belongs to a spending table.</summary>
    /// <returns>False when it does not.</returns>
    public bool TryRow(TableRow row)
    {
        var head = SpendingCues.Columns(row);
        if (!head.IsEmpty)
        {
            _columns = head;
            TellExtras(row);
            return true;
        }

        if (_columns.IsEmpty)
        {
            return false;
        }

        Read(row);
        return true;
    }

    private void TellExtras(TableRow row)
    {
        foreach (var column in _columns.Where(static column => column.Measure == SpendingMeasure.Extra))
        {
            if (_extraHeads.Add(column.Head))
            {
                log.Info(DiagnosticCodes.ColumnExtra, row.Line, column.Head, $"The column '{column.Head}' is none of the five measures; its amounts are kept under its head.");
            }
        }
    }

    private void Read(TableRow row)
    {
        var shift = Shift(row);
        var mission = "";
        var programme = "";
        foreach (var column in _columns)
        {
            if (column.Measure == SpendingMeasure.Mission)
            {
                mission = row[column.Index - shift].Replace('\n', ' ');
            }
            else if (column.Measure == SpendingMeasure.Programme)
            {
                programme = row[column.Index - shift].Replace('\n', ' ');
            }
        }

        var amounts = Amounts(row, shift);
        var total = SpendingCues.IsTotal(mission) ? mission : SpendingCues.IsTotal(programme) ? programme : null;
        if (total is not null)
        {
            Total(row, total, amounts);
            return;
        }

        if (mission.Length > 0 && SpendingCues.Number(mission, mission: true) is { } found)
        {
            _mission = found.Number;
        }

        (mission, programme) = Parted(mission, programme);
        var named = SpendingCues.Number(programme, mission: false);
        if (amounts.IsEmpty && programme.Length == 0 && mission.Length > 0 && _mission is not null)
        {
            return;
        }

        if (amounts.IsEmpty || _mission is not { } current || (named is null && programme.Length > 0))
        {
            log.NotPlaced(DiagnosticCodes.RowNotPlaced, row.Line, row.Text);
            return;
        }

        Add(new(row.Line, current, named?.Number, named?.Title ?? Title(mission), amounts));
    }

    /// <summary>Missions and programmes may share a column, each on rows of its own: <c>MISSIONE 01 …</c> above <c>01.02 …</c>.</summary>
    private (string Mission, string Programme) Parted(string mission, string programme)
    {
        var shared = _columns.Any(static column => column.Measure == SpendingMeasure.Mission) != _columns.Any(static column => column.Measure == SpendingMeasure.Programme);
        var cell = shared ? $"{mission}{programme}" : "";
        if (SpendingCues.MissionOfProgramme(cell) is { } owner)
        {
            _mission = owner;
            return ("", cell);
        }

        if (shared && programme.Length > 0 && SpendingCues.NamesMission(programme) && SpendingCues.Number(programme, mission: true) is { } heading)
        {
            _mission = heading.Number;
            return (programme, "");
        }

        return (mission, programme);
    }

    private void Total(TableRow row, string cell, ImmutableArray<(SpendingColumn Column, decimal Amount)> amounts)
    {
        if (SpendingCues.Number(cell, mission: true) is { } total)
        {
            SpendingChecks.Total(row.Line, cell, amounts, column => _sums.OfMission(total.Number, column), log);
            Add(new(row.Line, total.Number, null, cell, amounts));
            _mission = total.Number;
        }
        else
        {
            SpendingChecks.Total(row.Line, cell, amounts, _sums.OfAll, log);
        }
    }

    private void Add(SpendingRow row)
    {
        _rows.Add(row);
        _sums.Add(row);
        SpendingChecks.Rates(row, log);
    }

    private static string? Title(string mission) => SpendingCues.Number(mission, mission: true)?.Title;

    /// <summary>A row whose first cell was lost stands one column left of its head.</summary>
    private int Shift(TableRow row)
    {
        var first = _columns.First(static column => column.IsAmount).Index;
        var last = _columns[^1].Index;
        return first > 0 && ItalianNumber.Exact(Plain(row[first - 1])) is not null && row[last].Length == 0 && SpendingCues.Number(row[first - 1], mission: false)?.Title is null or "" ? 1 : 0;
    }

    private ImmutableArray<(SpendingColumn Column, decimal Amount)> Amounts(TableRow row, int shift)
    {
        var amounts = ImmutableArray.CreateBuilder<(SpendingColumn, decimal)>(_columns.Length);
        foreach (var column in _columns)
        {
            var cell = row[column.Index - shift];
            if (column.IsAmount || column.Measure == SpendingMeasure.Rate)
            {
                if (ItalianNumber.Exact(Plain(cell)) is { } amount)
                {
                    amounts.Add((column, amount));
                }
                else if (!ValueCues.IsMissing(cell) && column.IsAmount)
                {
                    log.Warning(DiagnosticCodes.AmountUnread, row.Line, cell, $"'{cell}' in the column '{column.Head}' is no amount; it was left out. Correct the document or enter the amount by hand.");
                }
            }
        }

        return amounts.DrainToImmutable();
    }

    private static ReadOnlySpan<char> Plain(string cell) => cell.AsSpan().Trim().Trim("€% .");
}
