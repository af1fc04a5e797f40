using System.Collections.Immutable;
using System.Globalization;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Documents.Spending;
using MunicipalBenchmark.Documents.Values;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Sheets;

/// <summary>Resource tables of an objective: a head of years and, where the city filled them in, amounts.</summary>
/// <param name="log">Where empty tables are told.</param>
internal sealed class SheetResources(DiagnosticLog log)
{
    private readonly List<DraftSpending> _spending = [];
    private ImmutableArray<(int Column, int Year)> _years = [];
    private string _label = "";
    private bool _isSpending;
    private bool _filled;
    private int _line;

    /// <summary>Planned spending, each amount under its label: it is an objective's share and no measure of a programme.</summary>
    public IReadOnlyList<DraftSpending> Spending => _spending;

    /// <summary>Years seen in heads.</summary>
    public SortedSet<int> Years { get; } = [];

    /// <summary>Begins a table.</summary>
    public void Start(string label, bool isSpending)
    {
        End();
        (_label, _isSpending, _years, _filled) = (label, isSpending, [], false);
    }

    /// <summary>Takes a row.</summary>
    /// <returns>False when it is neither years nor amounts.</returns>
    public bool TryRow(TableRow row, NodeBuilder? objective)
    {
        var years = PeriodHead.Columns(row);
        if (!years.IsEmpty)
        {
            (_years, _line) = (years, row.Line);
            Years.UnionWith(years.Select(static year => year.Year));
            return true;
        }

        if (_years.IsEmpty || objective is null)
        {
            return false;
        }

        var shift = Shift(row);
        var label = Label(row, _years[0].Column + shift);
        var amounts = _years.Select(year => (year.Year, Cell: row[year.Column + shift])).ToList();
        if (!amounts.Exists(static amount => Amount(amount.Cell) is not null))
        {
            return false;
        }

        _filled = true;
        foreach (var (year, cell) in amounts)
        {
            if (Amount(cell) is { } amount)
            {
                Add(objective, label, year, amount, row.Line);
            }
            else if (!ValueCues.IsMissing(cell))
            {
                log.Warning(DiagnosticCodes.AmountUnread, row.Line, cell, $"'{cell}' under {year} is no amount; it was left out. Correct the document or enter the amount by hand.");
            }
        }

        return true;
    }

    /// <summary>Rows that begin with words stand to the right of a head that has no cell over the words.</summary>
    private int Shift(TableRow row)
    {
        var behind = _years[^1].Column + 1;
        var words = _years[0].Column == 0 && row[0].Length > 0 && Amount(row[0]) is null;
        return words && row[behind].Length > 0 && row[behind + 1].Length == 0 ? 1 : 0;
    }

    /// <summary>What the row's own words say, or the table's label where it has none or is the total.</summary>
    private string Label(TableRow row, int end)
    {
        var words = string.Join(' ', row.Cells.Take(end).Select(static cell => cell.Text.Replace('\n', ' ')).Where(static text => text.Length > 0));
        return words.Length > 0 && !SpendingCues.IsTotal(words) ? words : _label;
    }

    private static decimal? Amount(string cell) => ItalianNumber.Exact(cell.Trim('€', ' '));

    /// <summary>Ends a table: without amounts they are missing, not zero.</summary>
    public void End()
    {
        if (!_years.IsEmpty && !_filled)
        {
            log.Info(DiagnosticCodes.ResourcesEmpty, _line, _label, $"'{_label}' has the years {string.Join(", ", _years.Select(static year => year.Year))} and no amounts: they are missing, which is not zero.");
        }

        _years = [];
    }

    private void Add(NodeBuilder objective, string label, int year, decimal amount, int line)
    {
        var programme = objective.Programmes is [var only] ? only : null;
        if (!_isSpending || objective.Missions.Count == 0)
        {
            objective.Notes.Add(string.Create(CultureInfo.InvariantCulture, $"{label} {year}: {amount}"));
            return;
        }

        _spending.Add(new()
        {
            Mission = objective.Missions[0],
            Programme = programme?[3..],
            Title = objective.Title,
            Year = year,
            Extras = ImmutableSortedDictionary<string, decimal>.Empty.Add(label, amount),
            Line = line,
        });
    }
}
