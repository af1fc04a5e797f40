using System.Collections.Immutable;
using System.Globalization;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Outcomes;
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
    public static Outcome<BlockDocument> Read(SourceText source, char separator, string fileName)
    {
        var table = Rows(source, separator, fileName);
        return table.IsDone ? BlockDocument.Of([table.Value], [], source.Doubt) : table.Refusal;
    }

    /// <summary>Reads the rows that hold anything.</summary>
    public static Outcome<TableBlock> Rows(SourceText source, char separator, string fileName)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        var number = 1;
        try
        {
            using var reader = CsvDataReader.Create(
                new StringReader(string.Join('\n', source.Lines)),
                new CsvDataReaderOptions { Delimiter = separator, HasHeaders = false, BufferSize = 64 * 1024, MaxBufferSize = LargestRecord });
            for (; reader.Read(); number = reader.RowNumber + 1)
            {
                var cells = ImmutableArray.CreateBuilder<Cell>(reader.RowFieldCount);
                for (var column = 0; column < reader.RowFieldCount; column++)
                {
                    var raw = reader.GetString(column);
                    var clean = PlainText.Clean(raw);
                    cells.Add(new(clean, false) { Source = string.Equals(clean, raw, StringComparison.Ordinal) ? null : new(CellKind.Text, raw) });
                }

                if (cells.Any(static cell => cell.Text.Length > 0))
                {
                    rows.Add(new(reader.RowNumber, cells.ToImmutable()));
                }
            }
        }
        catch (Exception fault) when (fault is CsvFormatException or CsvRecordTooLargeException)
        {
            return new Refusal(
                RefusalCodes.Broken,
                string.Create(CultureInfo.InvariantCulture, $"'{fileName}' is damaged at row {number}: quotation marks do not come in pairs, or a row is longer than {LargestRecord:N0} characters. Open it in a spreadsheet program and save it again as CSV."));
        }

        return rows.Count > 0 ? new TableBlock(rows[0].Line, rows.ToImmutable())
            : new Refusal(RefusalCodes.Empty, $"'{fileName}' is a table without a single text. Choose the document itself.");
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
