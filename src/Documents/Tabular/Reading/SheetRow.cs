using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Documents.Values;

namespace MunicipalBenchmark.Documents.Tabular.Reading;

/// <summary>A row of a sheet, its cells read by the type of their column. What a cell does not hold is told with sheet, row and column.</summary>
/// <param name="sheet">The sheet.</param>
/// <param name="row">The row.</param>
/// <param name="log">Where it is told.</param>
internal sealed class SheetRow(SheetReading sheet, TableRow row, DiagnosticLog log)
{
    // Serial numbers of dates from 1954 to 2119.
    private const decimal FirstSerial = 20_000;
    private const decimal LastSerial = 80_000;

    private static readonly string[] Yes = ["si", "s", "x", "vero", "true", "yes", "y", "1", "capofila", "lead"];
    private static readonly string[] No = ["no", "n", "falso", "false", "0"];

    /// <summary>Line of the document.</summary>
    public int Line => row.Line;

    /// <summary>The sheet.</summary>
    public SheetReading Sheet => sheet;

    /// <summary>Where the row is, in words.</summary>
    public string Place => string.Create(CultureInfo.InvariantCulture, $"sheet '{sheet.Name}', row {row.Number}");

    /// <summary>All that the row says.</summary>
    public string Content => row.FilledText;

    /// <summary>Whether nothing stands in the columns of the template.</summary>
    public bool IsEmpty => sheet.Columns.Values.All(place => row[place].Length == 0);

    /// <summary>Where a cell is, in words.</summary>
    public string PlaceOf(string key) => sheet.Columns.TryGetValue(key, out var place) ? $"{Place}, column '{sheet.Heading(place)}'" : Place;

    /// <summary>Whether a cell holds anything.</summary>
    public bool Has(string key) => sheet.Columns.TryGetValue(key, out var place) && row[place].Length > 0;

    /// <summary>The cells of columns that the template does not have, with their headings.</summary>
    public IEnumerable<(string Heading, string Text)> Extra =>
        sheet.Extra.Where(place => row[place].Length > 0 && !ErrorWords.Is(row[place])).Select(place => (sheet.Heading(place), FormulaGuard.Release(row[place])));

    /// <summary>A text on one line.</summary>
    public string? Words(string key) => Cell(key) is { } cell ? FormulaGuard.Release(cell.Text.Replace('\n', ' ')) : null;

    /// <summary>A text with its own lines.</summary>
    public string? Text(string key) => Cell(key) is { } cell ? FormulaGuard.Release(RawOf(cell)) : null;

    /// <summary>Texts.</summary>
    public ImmutableArray<string> List(string key, bool lines = false) => CellList.Read(Cell(key) is { Source.Kind: not CellKind.Text } typed ? typed.Source.Raw : Text(key), lines);

    /// <summary>A code, told when the program made a date of it.</summary>
    public CodeReading? Code(string key)
    {
        if (Cell(key) is not { } cell)
        {
            return null;
        }

        if (cell.Source is { Kind: CellKind.Date, Raw: var raw } && DateOnly.TryParseExact(raw, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"{date.Day}.{date.Month:00}");
            log.Warning(DiagnosticCodes.CodeAsNumber, Line, cell.Text, $"{Upper(PlaceOf(key))}: the program made a date of the code; it was read as '{code}'. Format the column as text and enter the code again.");
            return new(code, false);
        }

        return cell.Source is { Kind: CellKind.Number } number ? new(number.Raw, true) : new(FormulaGuard.Release(cell.Text.Replace('\n', ' ')), false);
    }

    /// <summary>A number.</summary>
    public decimal? Number(string key) => Cell(key) is { } cell ? Number(cell, PlaceOf(key)) : null;

    /// <summary>A number in a column that the template does not have.</summary>
    public decimal? ExtraNumber(int place) => CellAt(place) is { } cell ? Number(cell, $"{Place}, column '{sheet.Heading(place)}'") : null;

    private decimal? Number(Cell cell, string place)
    {
        if (cell.Source is { Kind: CellKind.Number or CellKind.Percent or CellKind.Money } typed)
        {
            return decimal.Parse(typed.Raw, NumberStyles.Float, CultureInfo.InvariantCulture);
        }

        var text = FormulaGuard.Release(cell.Text);
        var figure = text.AsSpan().Trim(" €%").ToString();
        if (ItalianNumber.Read(figure) is not { } number || number.Length != figure.Length)
        {
            return ValueCues.IsMissing(text) ? null : Unread<decimal>(place, text, "a number such as 1234,56");
        }

        if (number.Doubtful)
        {
            log.Warning(DiagnosticCodes.ValueDoubtful, Line, text, string.Create(CultureInfo.InvariantCulture, $"{Upper(place)}: '{text}' was read as {number.Value}. Write decimals with a comma and no points."));
        }

        return number.Value;
    }

    /// <summary>A whole number.</summary>
    public int? Whole(string key)
    {
        if (Number(key) is not { } number)
        {
            return null;
        }

        return number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue ? (int)number : Unread<int>(PlaceOf(key), Words(key)!, "a whole number");
    }

    /// <summary>Whole numbers; <c>2024-2026</c> is three.</summary>
    public ImmutableArray<int> WholeList(string key)
    {
        if (Cell(key) is not { } cell)
        {
            return [];
        }

        var numbers = ImmutableArray.CreateBuilder<int>();
        foreach (var part in (cell.Source is { Kind: CellKind.Number } typed ? typed.Raw : cell.Text).Split([';', ',', '/', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Split('-', '–');
            if (int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
                && int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last) && ends.Length <= 2 && last - first is >= 0 and < 100)
            {
                numbers.AddRange(Enumerable.Range(first, last - first + 1));
            }
            else
            {
                Unread<int>(PlaceOf(key), part, "years separated by semicolons");
            }
        }

        return numbers.ToImmutable();
    }

    /// <summary>A date.</summary>
    public DateOnly? Date(string key)
    {
        if (Cell(key) is not { } cell)
        {
            return null;
        }

        if (cell.Source is { Kind: CellKind.Date } typed && DateOnly.TryParseExact(typed.Raw, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        var text = cell.Text;
        if (ItalianDate.Read(text) is { } reading && IsTime(text.AsSpan(reading.Length)))
        {
            return reading.Date;
        }

        var figure = cell.Source is { Kind: CellKind.Number } number ? number.Raw : text;
        if (decimal.TryParse(figure, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial) && serial is >= FirstSerial and <= LastSerial)
        {
            var day = new DateOnly(1899, 12, 30).AddDays((int)serial);
            log.Warning(DiagnosticCodes.ValueDoubtful, Line, text, string.Create(CultureInfo.InvariantCulture, $"{Upper(PlaceOf(key))}: '{text}' is the number by which programs count days and was read as {day:yyyy-MM-dd}. Format the cell as a date."));
            return day;
        }

        return ValueCues.IsMissing(text) ? null : Unread<DateOnly>(PlaceOf(key), text, "a date such as 2024-12-31 or 31/12/2024");
    }

    /// <summary>Yes or no.</summary>
    public bool? Flag(string key)
    {
        if (Cell(key) is not { } cell)
        {
            return null;
        }

        var word = Fold.Key(cell.Source is { Kind: CellKind.Boolean } typed ? typed.Raw : cell.Text);
        return Yes.Contains(word) ? true : No.Contains(word) ? false : Mark.Is(cell.Text) ? true : Unread<bool>(PlaceOf(key), cell.Text, "sì or no");
    }

    /// <summary>A word of the column's list, as mb-plan/1 has it.</summary>
    public string? Word(string key)
    {
        if (Words(key) is not { } text)
        {
            return null;
        }

        var folded = Fold.Key(text);
        var words = sheet.Sheet.Column(key).Words;
        if (words.FirstOrDefault(word => folded == Fold.Key(word.Value) || folded == Fold.Key(word.Word.It) || folded == Fold.Key(word.Word.En)) is { } found)
        {
            return found.Value;
        }

        log.Warning(DiagnosticCodes.CellUnread, Line, text, $"{Upper(PlaceOf(key))}: '{text}' is none of {string.Join(", ", words.Select(static word => word.Word.It))} and was left out. Write one of these words.");
        return null;
    }

    /// <summary>The cell with what it holds; null when it is empty or an error, which is told.</summary>
    public Cell? Cell(string key) => sheet.Columns.TryGetValue(key, out var place) ? CellAt(place) : null;

    private Cell? CellAt(int place)
    {
        if (place >= row.Cells.Length || row.Cells[place] is not { Text.Length: > 0 } cell)
        {
            return null;
        }

        if (cell.Source is { Kind: CellKind.Error } || (cell.Source is null && ErrorWords.Is(cell.Text)))
        {
            log.Warning(DiagnosticCodes.CellError, Line, cell.Text, $"{Upper(Place)}, column '{sheet.Heading(place)}': the cell holds the error {cell.Text} and was taken as empty. Correct the formula or enter the value.");
            return null;
        }

        return cell;
    }

    /// <summary>A text as its container keeps it: with its own lines, without blanks around.</summary>
    public static string RawOf(Cell cell)
    {
        var raw = (cell.Source is { Kind: CellKind.Text } source ? source.Raw : cell.Text).ReplaceLineEndings("\n").Trim();
        return raw.IsNormalized() ? raw : raw.Normalize(NormalizationForm.FormC);
    }

    /// <summary>A sentence's first letter.</summary>
    public static string Upper(string text) => string.Concat(text[..1].ToUpperInvariant(), text.AsSpan(1));

    private static bool IsTime(ReadOnlySpan<char> rest) => rest.Trim(" T0:.").IsEmpty;

    private T? Unread<T>(string place, string text, string asked)
        where T : struct
    {
        log.NotPlaced(DiagnosticCodes.CellUnread, Line, text, $"{Upper(place)}: '{text}' is not {asked} and was left out. Correct the cell.");
        return null;
    }
}
