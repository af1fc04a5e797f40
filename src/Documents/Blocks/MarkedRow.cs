using System.Collections.Immutable;

namespace MunicipalBenchmark.Documents.Blocks;

/// <summary>A row under a head of years, put right.</summary>
/// <param name="Line">Line of the document.</param>
/// <param name="Lead">What stands left of the name's column.</param>
/// <param name="Name">The name's cell.</param>
/// <param name="Years">The years marked.</param>
/// <param name="Repair">What was put right, or null.</param>
internal sealed record MarkedRow(int Line, string Lead, string Name, ImmutableArray<int> Years, string? Repair)
{
    /// <summary>Puts a row right against its head: cells shifted by a column, several marks in one cell.</summary>
    /// <param name="row">The row.</param>
    /// <param name="columns">The head's year columns.</param>
    public static MarkedRow Read(TableRow row, ImmutableArray<(int Column, int Year)> columns)
    {
        var name = columns[0].Column - 1;
        var shift = Shift(row, columns, name);
        var years = ImmutableArray.CreateBuilder<int>();
        for (var index = 0; index < columns.Length; index++)
        {
            var marks = Mark.Count(row[columns[index].Column - shift]);
            if (marks == columns.Length && marks > 1 && years.Count == 0)
            {
                years.AddRange(columns.Select(static column => column.Year));
                break;
            }

            if (columns[0].Column == columns[^1].Column)
            {
                // Fewer marks than years in one cell: which years is not known.
                break;
            }

            if (marks > 0)
            {
                years.Add(columns[index].Year);
            }
        }

        var lead = string.Join(' ', Enumerable.Range(0, Math.Max(0, name - shift)).Select(column => row[column]).Where(static text => text.Length > 0));
        return new(
            row.Line,
            lead,
            row[name - shift],
            years.ToImmutable(),
            shift == 0 ? null : "its cells stand one column off the head");
    }

    /// <summary>By how many columns the row stands left of its head.</summary>
    private static int Shift(TableRow row, ImmutableArray<(int Column, int Year)> columns, int name)
    {
        if (IsName(row[name]))
        {
            return 0;
        }

        foreach (var shift in (ReadOnlySpan<int>)[1, -1, 2])
        {
            if (IsName(row[name - shift]) && columns.Any(column => Mark.Is(row[column.Column - shift])))
            {
                return shift;
            }
        }

        return 0;
    }

    private static bool IsName(string cell) => cell.Length > 0 && !Mark.Is(cell);
}
