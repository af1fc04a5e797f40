using System.Collections.Immutable;
using System.Globalization;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Drafting;
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

        var any = false;
        foreach (var (column, year) in _years)
        {
            if (ItalianNumber.Exact(row[column].Trim('€', ' ')) is { } amount)
            {
                Add(objective, year, amount, row.Line);
                any = true;
            }
        }

        _filled |= any;
        return any;
    }

    /// <summary>Ends a table: without amounts they are missing, not zero.</summary>
    public void End()
    {
        if (!_years.IsEmpty && !_filled)
        {
            log.Info(DiagnosticCodes.ResourcesEmpty, _line, _label, $"'{_label}' has the years {string.Join(", ", _years.Select(static year => year.Year))} and no amounts: they are missing, which is not zero.");
        }

        _years = [];
    }

    private void Add(NodeBuilder objective, int year, decimal amount, int line)
    {
        var programme = objective.Programmes is [var only] ? only : null;
        if (!_isSpending || objective.Missions.Count == 0)
        {
            objective.Notes.Add(string.Create(CultureInfo.InvariantCulture, $"{_label} {year}: {amount}"));
            return;
        }

        _spending.Add(new()
        {
            Mission = objective.Missions[0],
            Programme = programme?[3..],
            Title = objective.Title,
            Year = year,
            Extras = ImmutableSortedDictionary<string, decimal>.Empty.Add(_label, amount),
            Line = line,
        });
    }
}
