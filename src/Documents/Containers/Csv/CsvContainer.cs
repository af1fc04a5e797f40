using System.Collections.Immutable;
using MunicipalBenchmark.Documents.Blocks;
using Sylvan.Data.Csv;

namespace MunicipalBenchmark.Documents.Containers.Csv;

/// <summary>Reads text of separated values as one table.</summary>
internal static class CsvContainer
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "text/csv";

    private const int Sample = 200;
    private const int LeastRows = 2;
    private const int LargestRecord = 4 * 1024 * 1024;

    /// <summary>The separator, when a text is a table of separated values.</summary>
    /// <returns>Null for other text.</returns>
    public static char? Separator(SourceText source)
    {
        foreach (var separator in (ReadOnlySpan<char>)[';', ','])
        {
            // Three columns at least: two are met in prose, too.
            var counts = Records(source.Lines, separator).Take(Sample).ToList();
            if (counts.Count >= LeastRows && counts[0] >= 3 && counts.TrueForAll(count => count == counts[0]))
            {
                return separator;
            }
        }

        return null;
    }

    /// <summary>Reads the table.</summary>
    public static BlockDocument Read(SourceText source, char separator)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        using var reader = CsvDataReader.Create(
            new StringReader(string.Join('\n', source.Lines)),
            new CsvDataReaderOptions { Delimiter = separator, HasHeaders = false, BufferSize = 64 * 1024, MaxBufferSize = LargestRecord });
        while (reader.Read())
        {
            var cells = ImmutableArray.CreateBuilder<Cell>(reader.RowFieldCount);
            for (var column = 0; column < reader.RowFieldCount; column++)
            {
                cells.Add(new(PlainText.Clean(reader.GetString(column)), false));
            }

            if (cells.Any(static cell => cell.Text.Length > 0))
            {
                rows.Add(new(reader.RowNumber, cells.ToImmutable()));
            }
        }

        return BlockDocument.Of(rows.Count == 0 ? [] : [new TableBlock(rows[0].Line, rows.ToImmutable())], [], source.Doubt);
    }

    /// <summary>Number of fields of each record; a quoted field may hold separators and line ends.</summary>
    private static IEnumerable<int> Records(ImmutableArray<string> lines, char separator)
    {
        var (fields, quoted) = (1, false);
        foreach (var line in lines)
        {
            if (line.Length == 0 && !quoted)
            {
                continue;
            }

            foreach (var character in line)
            {
                quoted ^= character == '"';
                fields += character == separator && !quoted ? 1 : 0;
            }

            if (!quoted)
            {
                yield return fields;
                fields = 1;
            }
        }
    }
}
