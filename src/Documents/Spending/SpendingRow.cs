using System.Collections.Immutable;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Spending;

/// <summary>A row of a spending table as read.</summary>
/// <param name="Line">Line of the document.</param>
/// <param name="Mission">Mission, 1 to 99.</param>
/// <param name="Programme">Programme, or null for the mission's total.</param>
/// <param name="Title">Title as written.</param>
/// <param name="Amounts">Amounts by column, from left to right; a column that is empty in this row is absent.</param>
internal sealed record SpendingRow(int Line, int Mission, int? Programme, string? Title, ImmutableArray<(SpendingColumn Column, decimal Amount)> Amounts)
{
    /// <summary>The amount of a measure, or null.</summary>
    public decimal? this[SpendingMeasure measure]
    {
        get
        {
            foreach (var (column, amount) in Amounts)
            {
                if (column.Measure == measure)
                {
                    return amount;
                }
            }

            return null;
        }
    }

    /// <summary>The row as mb-plan/1 has it.</summary>
    /// <param name="asOf">The date of the state.</param>
    /// <param name="year">The year, where there is no date.</param>
    public DraftSpending Build(DateOnly? asOf, int? year) => new()
    {
        Mission = $"{Mission:00}",
        Programme = Programme is { } programme ? $"{programme:00}" : null,
        Title = Title,
        AsOf = asOf,
        Year = asOf is null ? year : null,
        Appropriated = this[SpendingMeasure.Appropriated],
        Committed = this[SpendingMeasure.Committed],
        PaidCurrent = this[SpendingMeasure.PaidCurrent],
        Residuals = this[SpendingMeasure.Residuals],
        PaidResiduals = this[SpendingMeasure.PaidResiduals],
        Extras = Amounts.Where(static pair => pair.Column.Measure == SpendingMeasure.Extra)
            .GroupBy(static pair => pair.Column.Head, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(static group => group.Key, static group => group.First().Amount, StringComparer.Ordinal),
        Line = Line,
    };
}
