using System.Collections.Immutable;
using System.Globalization;

namespace MunicipalBenchmark.Documents.Blocks;

/// <summary>Heads of columns that stand for years.</summary>
internal static class PeriodHead
{
    /// <summary>The year of a head such as <c>2020</c> or <c>anno 2020</c>.</summary>
    /// <returns>Null for any other head.</returns>
    public static int? Year(string head)
    {
        var text = head.AsSpan().Trim();
        if (text.StartsWith("anno ", StringComparison.OrdinalIgnoreCase))
        {
            text = text[5..].Trim();
        }

        return text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1990 and <= 2100 ? year : null;
    }

    /// <summary>The year columns of a row, in order.</summary>
    /// <returns>Empty when the row holds fewer than two, or years that do not follow each other.</returns>
    public static ImmutableArray<(int Column, int Year)> Columns(TableRow row)
    {
        var columns = ImmutableArray.CreateBuilder<(int, int)>();
        for (var column = 0; column < row.Cells.Length; column++)
        {
            if (Year(row[column]) is { } year)
            {
                if (columns.Count > 0 && (columns[^1].Item2 + 1 != year || columns[^1].Item1 + 1 != column))
                {
                    return [];
                }

                columns.Add((column, year));
            }
        }

        return columns.Count < 2 ? [] : columns.ToImmutable();
    }
}
