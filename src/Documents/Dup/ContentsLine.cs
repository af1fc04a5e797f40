using MunicipalBenchmark.Documents.Blocks;

namespace MunicipalBenchmark.Documents.Dup;

/// <summary>Lines of a table of contents.</summary>
internal static class ContentsLine
{
    /// <summary>Dots or "pag." and a page number at the end.</summary>
    public static bool Is(string text)
    {
        var rest = text.AsSpan().TrimEnd();
        var digits = rest.Length - (rest.LastIndexOfAnyExceptInRange('0', '9') + 1);
        if (digits is 0 or > 4)
        {
            return false;
        }

        rest = rest[..^digits].TrimEnd();
        return rest.EndsWith("....") || rest.EndsWith("……") || rest.EndsWith(". . .") || (rest.EndsWith("pag.", StringComparison.OrdinalIgnoreCase) && rest.Length < 160);
    }

    /// <summary>A table whose last cells are page numbers.</summary>
    public static bool Is(TableBlock table) =>
        table.Rows.Count(static row => row.Filled == 2 && row[row.Cells.Length - 1].StartsWith("pag", StringComparison.OrdinalIgnoreCase)) * 2 > table.Rows.Length;
}
