using System.Collections.Frozen;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Containers;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Departments;
using MunicipalBenchmark.Documents.Tabular.Template;

namespace MunicipalBenchmark.Documents.Tabular.Reading;

/// <summary>Finds the template's sheets among the tables of a document, by their names and headings.</summary>
internal static class SheetFinder
{
    private const int HeadRows = 10;
    private const int FewestHeadings = 2;
    private const int LongestHeading = 80;

    /// <summary>The separator of a CSV text whose first line holds headings of the template.</summary>
    /// <param name="source">The text.</param>
    /// <param name="name">The name of its file where that says which sheet it is, else empty.</param>
    /// <returns>Null for other text.</returns>
    public static char? Separator(SourceText source, string name = "")
    {
        var first = source.Lines.FirstOrDefault(static line => line.AsSpan().Trim(" ;,\t").Length > 0) ?? "";
        if (TemplateSheets.All.Any(sheet => sheet.IsNamed(name)))
        {
            return first.Length == 0 ? null : ";,\t".MaxBy(separator => first.AsSpan().Count(separator));
        }

        foreach (var separator in (ReadOnlySpan<char>)[';', ',', '\t'])
        {
            if (first.Length < 4096 && first.Contains(separator) && OfHead(first.Split(separator).Select(static cell => PlainText.Clean(cell.Trim().Trim('"')))))
            {
                return separator;
            }
        }

        return null;
    }

    /// <summary>The tables of a document, each with the sheet it is, or null.</summary>
    public static IEnumerable<(TableBlock Table, string Name, SheetReading? Sheet)> Find(BlockDocument document)
    {
        var name = "";
        foreach (var block in document.Blocks)
        {
            if (block is TextBlock { Kind: TextKind.Heading } heading)
            {
                name = heading.Text;
            }
            else if (block is TableBlock table)
            {
                yield return (table, name, Find(table, name));
                name = "";
            }
        }
    }

    private static SheetReading? Find(TableBlock table, string name)
    {
        var named = TemplateSheets.All.FirstOrDefault(sheet => sheet.IsNamed(name));
        bool? versioned = null;
        for (var head = 0; head < Math.Min(HeadRows, table.Rows.Length); head++)
        {
            if (table.Rows[head].Filled < FewestHeadings)
            {
                continue;
            }

            // Matching looks for renamed headings too, which no sheet needs that is neither named nor can be certain: nearly every table of a document.
            var keys = HeadingKeys(table.Rows[head]);
            var headings = keys.Select(static heading => heading.Key).ToHashSet(StringComparer.Ordinal);
            var possible = TemplateSheets.All.Where(sheet => sheet.IsMarked(headings) || (sheet.HasFormat && (versioned ??= HoldsVersion(table))));
            var best = (named is null ? possible : [named, .. possible])
                .Select(sheet => Match(sheet, name, table, head, keys))
                .FirstOrDefault(reading => reading.Columns.Count >= FewestHeadings && (reading.IsCertain || reading.Sheet == named));
            if (best is not null)
            {
                return best with { Name = best.Name.Length > 0 ? best.Name : best.Sheet.Name.It };
            }
        }

        return null;
    }

    private static bool HoldsVersion(TableBlock table) => table.Rows.Any(static row => row.Cells.Any(static cell => cell.Text == TemplateSheets.Version));

    private static bool OfHead(IEnumerable<string> headings)
    {
        var keys = headings.Select(static heading => Fold.Key(heading)).ToHashSet(StringComparer.Ordinal);
        return TemplateSheets.All.Any(sheet => sheet.IsMarked(keys));
    }

    private static List<(int Place, string Key)> HeadingKeys(TableRow row)
    {
        var keys = new List<(int Place, string Key)>();
        for (var place = 0; place < row.Cells.Length; place++)
        {
            if (row.Cells[place].Text.Length is > 0 and <= LongestHeading && Fold.Key(row.Cells[place].Text) is { Length: > 0 } key)
            {
                keys.Add((place, key));
            }
        }

        return keys;
    }

    private static SheetReading Match(TemplateSheet sheet, string name, TableBlock table, int head, IReadOnlyList<(int Place, string Key)> keys)
    {
        var cells = table.Rows[head].Cells;
        var places = new Dictionary<string, int>();
        var left = keys.ToList();
        var own = (TemplateColumn column, string key) => column.IsHeading(key);
        Take(own);
        Take(static (column, key) => column.Understands(key));
        var sure = places.Values.ToHashSet();
        Take(static (column, key) => IsNear(column, key));
        var extra = Enumerable.Range(0, cells.Length).Where(place => cells[place].Text.Length > 0 && !places.ContainsValue(place));
        return new(sheet, name, table, head, places.ToFrozenDictionary(), [.. places.Values.Where(place => !sure.Contains(place))], [.. extra]);

        void Take(Func<TemplateColumn, string, bool> matches)
        {
            foreach (var (place, key) in left.ToList())
            {
                if (sheet.Columns.FirstOrDefault(column => !places.ContainsKey(column.Key) && matches(column, key)) is { } column)
                {
                    places.Add(column.Key, place);
                    left.Remove((place, key));
                }
            }
        }
    }

    private static bool IsNear(TemplateColumn column, string key) =>
        key.Length > 5 && (EditDistance.AtMost(key, column.HeadingKeys.It, 2) || EditDistance.AtMost(key, column.HeadingKeys.En, 2));
}
