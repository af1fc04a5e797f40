namespace MunicipalBenchmark.Documents.Containers.Pdf.Drawing;

/// <summary>What the name of a font says.</summary>
internal static class FontName
{
    private static readonly string[] Bold = ["Bold", "Black", "Heavy", "Semibold"];

    /// <summary>Whether it is a bold one.</summary>
    public static bool IsBold(string? font) => font is not null && Array.Exists(Bold, word => font.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether its letters are signs that stand at the places of letters.</summary>
    public static bool IsSymbols(string? font) => font is not null && (font.Contains("Wingdings", StringComparison.OrdinalIgnoreCase) || font.Contains("Webdings", StringComparison.OrdinalIgnoreCase));
}
