using MunicipalBenchmark.Documents.Blocks;

namespace MunicipalBenchmark.Documents.Accounting;

/// <summary>A text of a document that is compared as a whole: a block of text or a cell.</summary>
/// <param name="Text">The text.</param>
/// <param name="Block">The block; null for a cell.</param>
/// <param name="Row">The row of a cell; null for a block.</param>
internal readonly record struct Unit(string Text, TextBlock? Block, TableRow? Row)
{
    /// <summary>The line it begins on.</summary>
    public int Line => Block?.Line ?? Row!.Line;

    /// <summary>All of a document, in order.</summary>
    public static IEnumerable<Unit> Of(BlockDocument document)
    {
        foreach (var block in document.Blocks)
        {
            if (block is TextBlock text)
            {
                yield return new(text.FullText, text, null);
            }
            else if (block is TableBlock table)
            {
                foreach (var row in table.Rows)
                {
                    foreach (var cell in row.Cells)
                    {
                        if (cell.Text.Length > 0)
                        {
                            yield return new(cell.Text, null, row);
                        }
                    }
                }
            }
        }
    }

    /// <summary>The line on which a character stands.</summary>
    public int LineAt(int position) => Block is null ? Row!.Line : Block.LineAt(Math.Max(0, position - Block.Marker.Length));
}
