using System.Globalization;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Layouts.Tables;

namespace MunicipalBenchmark.Documents.Layouts;

/// <summary>Tables of amounts as the readers want them: one measure by years has the years as heads, and programmes below a mission have its code before theirs.</summary>
internal static class AmountRows
{
    private const int FewestYears = 2;

    public static TableBlock Of(TableBlock table, string? mission)
    {
        var rows = table.Rows.ToList();
        if (Years(rows[0]) is { } head)
        {
            rows[0] = head;
        }

        if (mission is not null && (Words.Match(rows[0][0], 0, "programma") > 0 || Words.Match(rows[0][0], 0, "programmi") > 0))
        {
            for (var i = 1; i < rows.Count; i++)
            {
                rows[i] = Below(rows[i], mission);
            }
        }

        return table with { Rows = [.. rows] };
    }

    /// <summary>The heads as years, where each amount has the same words for what is appropriated and a year of its own.</summary>
    private static TableRow? Years(TableRow head)
    {
        var first = -1;
        var words = "";
        var years = new HashSet<int>();
        for (var column = 0; column < head.Cells.Length; column++)
        {
            if (LayoutFigures.Year(head[column]) is not { } year)
            {
                if (first >= 0)
                {
                    return null;
                }

                continue;
            }

            var own = Fold.Key(string.Concat(head[column].Where(static character => !char.IsAsciiDigit(character))));
            first = first < 0 ? column : first;
            words = words.Length == 0 ? own : words;
            if (own.Length == 0 || own != words || !years.Add(year) || !AmountHeads.Appropriated.Any(measure => Words.Match(head[column], 0, measure) > 0))
            {
                return null;
            }
        }

        return years.Count < FewestYears ? null : head with
        {
            Cells = [.. head.Cells.Select((cell, column) => column < first ? cell : cell with { Text = LayoutFigures.Year(cell.Text)!.Value.ToString(CultureInfo.InvariantCulture) })],
        };
    }

    private static TableRow Below(TableRow row, string mission)
    {
        var digits = row[0].TakeWhile(char.IsAsciiDigit).Count();
        var behind = row[0].AsSpan(digits);
        return digits is not (1 or 2) || (!behind.IsEmpty && behind[0] == '.' && behind.Length > 1 && char.IsAsciiDigit(behind[1])) ? row : row with
        {
            Cells = row.Cells.SetItem(0, row.Cells[0] with { Text = $"{mission}.{row[0][..digits].PadLeft(2, '0')}{behind}" }),
        };
    }
}
