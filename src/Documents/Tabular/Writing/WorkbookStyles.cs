using DocumentFormat.OpenXml.Spreadsheet;
using MunicipalBenchmark.Documents.Tabular.Template;

namespace MunicipalBenchmark.Documents.Tabular.Writing;

/// <summary>The few looks of the workbook's cells.</summary>
internal static class WorkbookStyles
{
    /// <summary>Numbers.</summary>
    public const uint Number = 0;

    /// <summary>Text, whatever it looks like.</summary>
    public const uint Text = 1;

    /// <summary>Text that a program is told to leave alone (the apostrophe that Excel shows in its formula bar only).</summary>
    public const uint QuotedText = 2;

    /// <summary>Dates.</summary>
    public const uint Date = 3;

    /// <summary>Headings.</summary>
    public const uint Head = 4;

    /// <summary>Headings of columns that a row needs.</summary>
    public const uint RequiredHead = 5;

    private const uint TextFormat = 49;
    private const uint DateFormat = 14;

    /// <summary>The look of a column.</summary>
    public static uint Of(ColumnType type) => type switch
    {
        ColumnType.Number or ColumnType.Whole => Number,
        ColumnType.Date => Date,
        _ => Text,
    };

    /// <summary>The part of the workbook that holds the looks.</summary>
    public static Stylesheet Create() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE6ECF2" }) { PatternType = PatternValues.Solid }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFFFE9B8" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            Format(TextFormat, quoted: false),
            Format(TextFormat, quoted: true),
            new CellFormat { NumberFormatId = DateFormat, ApplyNumberFormat = true },
            new CellFormat { FontId = 1, FillId = 2, ApplyFont = true, ApplyFill = true },
            new CellFormat { FontId = 1, FillId = 3, ApplyFont = true, ApplyFill = true }));

    private static CellFormat Format(uint format, bool quoted) => new(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top })
    {
        NumberFormatId = format,
        ApplyNumberFormat = true,
        ApplyAlignment = true,
        QuotePrefix = quoted ? true : null,
    };
}
