using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using MunicipalBenchmark.Documents.Blocks;

namespace MunicipalBenchmark.Documents.Containers.Xlsx;

/// <summary>Shows numbers and dates as an Italian spreadsheet program does.</summary>
internal sealed class CellFormats
{
    private const double LastDate = 2_958_465;

    private static readonly NumberFormatInfo Italian = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };
    private static readonly DateTime Epoch = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    private readonly List<uint> _formatOf = [];
    private readonly Dictionary<uint, string> _codes = [];
    private readonly int _shift;

    public CellFormats(WorkbookPart workbook)
    {
        var sheet = workbook.WorkbookStylesPart?.Stylesheet;
        foreach (var format in sheet?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
        {
            if (format.NumberFormatId?.Value is { } id && format.FormatCode?.Value is { } code)
            {
                _codes[id] = code;
            }
        }

        _formatOf.AddRange((sheet?.CellFormats?.Elements<CellFormat>() ?? []).Select(static format => format.NumberFormatId?.Value ?? 0));

        // Workbooks of old Macintosh programs count days from 1904.
        _shift = workbook.Workbook?.WorkbookProperties?.Date1904?.Value == true ? 1462 : 0;
    }

    /// <summary>The text that a cell shows.</summary>
    /// <param name="number">Its value.</param>
    /// <param name="raw">The value as written.</param>
    /// <param name="style">Index of its style.</param>
    public string Show(double number, string raw, uint? style)
    {
        var id = style is { } index && index < _formatOf.Count ? _formatOf[(int)index] : 0;
        var code = _codes.TryGetValue(id, out var own) ? own : BuiltIn(id);
        if (code is null)
        {
            return General(number, raw);
        }

        var pattern = Pattern(code, number);
        return IsDate(pattern) ? Date(number, pattern) ?? General(number, raw) : Number(number, pattern, code);
    }

    /// <summary>What the cell holds behind what it shows.</summary>
    /// <param name="number">Its value.</param>
    /// <param name="style">Index of its style.</param>
    public CellSource? Source(double number, uint? style)
    {
        var id = style is { } index && index < _formatOf.Count ? _formatOf[(int)index] : 0;
        var code = _codes.TryGetValue(id, out var own) ? own : BuiltIn(id) ?? "";
        var pattern = Pattern(code, number);
        if (IsDate(pattern))
        {
            // A time of day alone is no date.
            return number + _shift is >= 1 and <= LastDate ? new(CellKind.Date, Epoch.AddDays(Math.Floor(number) + _shift).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null;
        }

        // Files keep seventeen digits; the shortest number that is the same double is what was typed.
        var kind = pattern.Contains('%') ? CellKind.Percent : code.Contains('€') || code.Contains("EUR", StringComparison.Ordinal) ? CellKind.Money : CellKind.Number;
        return decimal.TryParse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? new(kind, (kind == CellKind.Percent ? exact * 100 : exact).ToString("0.############################", CultureInfo.InvariantCulture))
            : null;
    }

    private static string? BuiltIn(uint id) => id switch
    {
        1 => "0",
        2 => "0.00",
        3 or 37 or 38 => "#,##0",
        4 or 39 or 40 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        >= 14 and <= 17 => "dd/mm/yyyy",
        >= 18 and <= 21 or >= 45 and <= 47 => "hh:mm",
        22 => "dd/mm/yyyy hh:mm",
        5 or 6 or 41 or 42 => "#,##0",
        7 or 8 or 43 or 44 => "#,##0.00",
        _ => null,
    };

    /// <summary>The part of a format for a number, without quoted words, colours and padding.</summary>
    private static string Pattern(string code, double number)
    {
        var parts = code.Split(';');
        var part = number < 0 && parts.Length > 1 && parts[1].AsSpan().IndexOfAny("0#") >= 0 ? parts[1] : parts[0];
        var pattern = new System.Text.StringBuilder(part.Length);
        for (var at = 0; at < part.Length; at++)
        {
            switch (part[at])
            {
                case '"':
                    at = part.IndexOf('"', at + 1) is var end and > 0 ? end : part.Length;
                    break;
                case '[':
                    at = part.IndexOf(']', at + 1) is var close and > 0 ? close : part.Length;
                    break;
                case '\\' or '_' or '*':
                    at++;
                    break;
                default:
                    pattern.Append(part[at]);
                    break;
            }
        }

        return pattern.ToString();
    }

    private static bool IsDate(string pattern) => pattern.AsSpan().IndexOfAny("0#") < 0 && pattern.AsSpan().IndexOfAny("dDyYmMhHgG") >= 0 && !pattern.Contains("General", StringComparison.OrdinalIgnoreCase);

    private string? Date(double number, string pattern)
    {
        if (number < 0 || number + _shift > LastDate)
        {
            return null;
        }

        var time = Epoch.AddDays(number + _shift);
        var days = pattern.AsSpan().IndexOfAny("dDyY") >= 0;
        var hours = pattern.AsSpan().IndexOfAny("hH") >= 0;
        return time.ToString(days && hours ? "dd/MM/yyyy HH:mm" : hours ? "HH:mm" : "dd/MM/yyyy", CultureInfo.InvariantCulture);
    }

    private static string Number(double number, string pattern, string code)
    {
        if (pattern.Contains("General", StringComparison.OrdinalIgnoreCase) || pattern.Contains('@') || pattern.AsSpan().IndexOfAny("0#") < 0)
        {
            return General(number, number.ToString("R", CultureInfo.InvariantCulture));
        }

        var percent = pattern.Contains('%');
        var point = pattern.LastIndexOf('.');
        var decimals = point < 0 ? 0 : pattern.AsSpan(point + 1).Count('0') + pattern.AsSpan(point + 1).Count('#');
        var text = Math.Abs(percent ? number * 100 : number).ToString((pattern.Contains(',') ? "N" : "F") + Math.Min(decimals, 15).ToString(CultureInfo.InvariantCulture), Italian);
        return string.Concat(number < 0 ? "-" : "", text, percent ? "%" : "", code.Contains('€') ? " €" : "");
    }

    /// <summary>A number without a format: whole numbers as they are, others with a comma.</summary>
    private static string General(double number, string raw) =>
        decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? Math.Round(exact, 10).ToString("0.##########", Italian) : number.ToString("R", Italian);
}
