using System.Collections.Immutable;
using System.Globalization;
using MunicipalBenchmark.Documents.Drafting;

namespace MunicipalBenchmark.Documents.Spending;

/// <summary>Figures of a spending table held against each other: totals against sums, rates against amounts.</summary>
internal static class SpendingChecks
{
    private const decimal Cent = 0.01m;

    /// <summary>The last digit that documents print of a percentage, and a little for their own rounding.</summary>
    private const decimal RateTolerance = 0.0101m;

    /// <summary>Checks the stated percentages of a row.</summary>
    public static void Rates(SpendingRow row, DiagnosticLog log)
    {
        foreach (var (column, stated) in row.Amounts)
        {
            if (column.Measure != SpendingMeasure.Rate || column.Letter.Length != 3)
            {
                continue;
            }

            if (Amount(row, column.Letter[0]) is not { } part || Amount(row, column.Letter[2]) is not { } whole)
            {
                continue;
            }

            var computed = whole == 0 ? 0 : 100 * part / whole;
            if (Math.Abs(computed - stated) > RateTolerance)
            {
                log.Warning(
                    DiagnosticCodes.RateDiffers,
                    row.Line,
                    row.Title,
                    string.Create(CultureInfo.InvariantCulture, $"The document states {stated}% in '{column.Head}', but its amounts give {computed:0.00}%. The amounts are kept; the percentage is not stored."));
            }
        }
    }

    /// <summary>Checks a row of totals.</summary>
    /// <param name="line">Its line.</param>
    /// <param name="label">Its label.</param>
    /// <param name="stated">Its amounts.</param>
    /// <param name="sum">The sum of a column's rows, or null where there are none.</param>
    /// <param name="log">Where differences are told.</param>
    public static void Total(int line, string label, ImmutableArray<(SpendingColumn Column, decimal Amount)> stated, Func<SpendingColumn, decimal?> sum, DiagnosticLog log)
    {
        foreach (var (column, amount) in stated)
        {
            if (column.IsAmount && sum(column) is { } added && Math.Abs(added - amount) >= Cent)
            {
                log.Warning(
                    DiagnosticCodes.TotalDiffers,
                    line,
                    label,
                    string.Create(CultureInfo.InvariantCulture, $"'{label}' states {amount} in '{column.Head}', but its rows add up to {added} (difference {amount - added}). Both are kept as written."));
            }
        }
    }

    private static decimal? Amount(SpendingRow row, char letter)
    {
        foreach (var (column, amount) in row.Amounts)
        {
            if (column.Letter.Length == 1 && column.Letter[0] == letter)
            {
                return amount;
            }
        }

        return null;
    }
}
