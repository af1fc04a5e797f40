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
    /// <returns>Several years in one column when a converter ran their heads together. Empty when the row holds fewer than two, or years that do not follow each other.</returns>
    public static ImmutableArray<(int Column, int Year)> Columns(TableRow row)
    {
        var columns = ImmutableArray.CreateBuilder<(int, int)>();
        if (row.Filled > 1 && row.Cells.Length > 0 && SeveralYears(row[row.Cells.Length - 1]) is { Count: > 1 } years)
        {
            return [.. years.Select(year => (row.Cells.Length - 1, year))];
        }

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

    /// <summary>Heads run together in one cell: <c>2020 2021 2022</c>.</summary>
    private static List<int>? SeveralYears(string cell)
    {
        if (cell.Length is < 9 or > 40)
        {
            return null;
        }

        var years = cell.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(Year).ToList();
        return years.TrueForAll(static year => year is not null) && years.Zip(years.Skip(1)).All(static pair => pair.First + 1 == pair.Second) ? years.ConvertAll(static year => year!.Value) : null;
    }
}
