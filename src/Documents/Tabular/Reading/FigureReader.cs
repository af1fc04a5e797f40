using System.Globalization;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Documents.Tabular.Template;
using MunicipalBenchmark.Documents.Values;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.Documents.Tabular.Reading;

/// <summary>Values of indicators: a typed cell by its type, a text by its words.</summary>
/// <param name="log">Where doubts are told.</param>
internal sealed class FigureReader(DiagnosticLog log)
{
    /// <summary>Reads a cell with its year or date; an empty one is a missing value.</summary>
    /// <param name="row">The row.</param>
    /// <param name="key">The column.</param>
    /// <param name="year">Year of the value.</param>
    /// <param name="asOf">Date of the value.</param>
    /// <param name="stated">The value, where the row states it in full.</param>
    public DraftFigure Read(SheetRow row, string key, int? year, DateOnly? asOf, IndicatorValue? stated = null)
    {
        if (row.Cell(key) is not { } cell)
        {
            return new() { Year = year, AsOf = asOf, Raw = "", Value = stated ?? new MissingValue() };
        }

        if (stated is not null)
        {
            return new() { Year = year, AsOf = asOf, Raw = FormulaGuard.Release(SheetRow.RawOf(cell)), Value = stated };
        }

        if (Typed(cell) is { } value)
        {
            return new() { Year = year, AsOf = asOf, Raw = SheetRow.RawOf(cell), Value = value };
        }

        var raw = FormulaGuard.Release(SheetRow.RawOf(cell));
        var reading = ValueReader.Read(raw);
        if (reading.Doubt is { } doubt)
        {
            log.Warning(DiagnosticCodes.ValueDoubtful, row.Line, raw, $"{SheetRow.Upper(row.PlaceOf(key))}: '{raw}' was read as {ValueNames.Describe(reading.Value)}, but {doubt}. Correct the value if it should be another.");
        }

        return new() { Year = year, AsOf = asOf, Raw = raw, Value = reading.Value, Doubtful = reading.Doubt is not null };
    }

    /// <summary>The value that a column states in full, or null; what is no value is told.</summary>
    public IndicatorValue? Stated(SheetRow row)
    {
        if (row.Text(Keys.Structured) is not { } text)
        {
            return null;
        }

        if (StatedValue.Read(text) is { } value)
        {
            return value;
        }

        log.NotPlaced(DiagnosticCodes.CellUnread, row.Line, text, $"{SheetRow.Upper(row.PlaceOf(Keys.Structured))}: '{text}' is no value of mb-plan/1 and was left out. Leave the cell empty to have the value read from its text.");
        return null;
    }

    private static IndicatorValue? Typed(Cell cell) => cell.Source is not { } source ? null : source.Kind switch
    {
        CellKind.Number => new NumberValue(Parse(source.Raw)),
        CellKind.Percent => new PercentValue(Parse(source.Raw)),
        CellKind.Money => new MoneyValue(Parse(source.Raw)),
        CellKind.Boolean => new BooleanValue(source.Raw == "1"),
        CellKind.Date => DateOnly.TryParseExact(source.Raw, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? new DateValue(date) : null,
        _ => null,
    };

    private static decimal Parse(string raw) => decimal.Parse(raw, NumberStyles.Float, CultureInfo.InvariantCulture);
}
