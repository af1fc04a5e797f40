using System.Collections.Immutable;
using MunicipalBenchmark.Documents.Blocks;

namespace MunicipalBenchmark.Documents.Cues;

/// <summary>How a document writes its codes.</summary>
internal static class CodeStyle
{
    /// <summary>Digits of a segment after the first: 2 when the document pads or needs them, so that <c>1.1.1</c> and <c>1.01.01</c> are one code; else 1.</summary>
    public static int Width(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case TextBlock text when IsWide(text.Text):
                case TableBlock table when table.Rows.Any(static row => row.Cells.Any(static cell => ObjectiveCode.Exact(cell.Text) is { } code && IsWide(code))):
                    return 2;
            }
        }

        return 1;
    }

    private static bool IsWide(string text)
    {
        // A code stands at the start, or behind one or two words of a label.
        var at = 0;
        for (var word = 0; word < 4 && at >= 0 && at < text.Length; word++)
        {
            if (ObjectiveCode.Read(text.AsSpan(at)) is { Segments.Length: > 1 } code && code.Raw.Length > 3 && IsWide(code))
            {
                return word > 0;
            }

            var space = text.IndexOf(' ', at);
            at = space < 0 ? -1 : space + 1;
        }

        return false;
    }

    private static bool IsWide(ObjectiveCode code)
    {
        var point = code.Raw.IndexOf('.');
        var digits = 0;
        for (var at = point + 1; at < code.Raw.Length && char.IsAsciiDigit(code.Raw[at]); at++)
        {
            digits++;
        }

        return digits == 2;
    }
}
