using System.Collections.Immutable;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Blocks;

/// <summary>A piece of a document after repair, the same for every container.</summary>
/// <param name="Line">Line of the document, from 1.</param>
internal abstract record Block(int Line);

/// <summary>What a text block is.</summary>
internal enum TextKind
{
    Heading,
    Paragraph,
    ListItem,
}

/// <summary>A heading, a paragraph or a list item without markup.</summary>
/// <param name="Line">Line of the document, from 1.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Marker">Bullet or number of a list item with its space, never empty for one; else empty.</param>
/// <param name="Text">The text after the marker.</param>
/// <param name="Strong">Whether all of it is set off (bold or a heading).</param>
internal sealed record TextBlock(int Line, TextKind Kind, string Marker, string Text, bool Strong) : Block(Line)
{
    /// <summary>Rank of a heading that the source gives (1 is the highest); 0 when it gives none.</summary>
    public int Rank { get; init; }

    /// <summary>Whether it stands for itself although its number follows the line above without a blank one.</summary>
    public bool Apart { get; init; }

    /// <summary>Where in <see cref="Text"/> each further line of the source begins; empty for text of one line.</summary>
    public ImmutableArray<LineStart> Starts { get => field.IsDefault ? [] : field; init; }

    /// <summary>The line of the document on which its last part stands.</summary>
    public int LastLine => Starts.IsEmpty ? Line : Starts[^1].Line;

    /// <summary>Marker and text.</summary>
    public string FullText => Marker.Length == 0 ? Text : Marker + Text;

    /// <summary>Whether nothing parts it from the text above: its lines go on where that one's end.</summary>
    public bool Follows(TextBlock above) => !Apart && Line - above.LastLine is 0 or 1;

    /// <summary>The line of the document on which a character of <see cref="Text"/> stands.</summary>
    public int LineAt(int position)
    {
        var line = Line;
        foreach (var start in Starts)
        {
            if (start.At > position)
            {
                break;
            }

            line = start.Line;
        }

        return line;
    }
}

/// <summary>Where a line of the source begins in a text joined from several.</summary>
/// <param name="At">Position in the text.</param>
/// <param name="Line">Line of the document, from 1.</param>
internal readonly record struct LineStart(int At, int Line);

/// <summary>A table of at least one row.</summary>
/// <param name="Line">Line of the first row.</param>
/// <param name="Rows">The rows.</param>
internal sealed record TableBlock(int Line, ImmutableArray<TableRow> Rows) : Block(Line);

/// <summary>A row.</summary>
/// <param name="Line">Line of the document, from 1.</param>
/// <param name="Cells">The cells, empty ones too.</param>
internal sealed record TableRow(int Line, ImmutableArray<Cell> Cells)
{
    /// <summary>The number that a spreadsheet program shows beside the row; the line where the container has no other.</summary>
    public int Number { get => field == 0 ? Line : field; init; }

    /// <summary>The text of a cell, empty beyond the last.</summary>
    public string this[int column] => column >= 0 && column < Cells.Length ? Cells[column].Text : "";

    /// <summary>The row as one text: its cells, empty ones too.</summary>
    public string Text => string.Join(" | ", Cells.Select(static cell => cell.Text));

    /// <summary>The row as one text: the cells that hold any.</summary>
    public string FilledText => string.Join(" | ", Cells.Where(static cell => cell.Text.Length > 0).Select(static cell => cell.Text));

    /// <summary>How many cells hold text.</summary>
    public int Filled
    {
        get
        {
            var filled = 0;
            foreach (var cell in Cells)
            {
                filled += cell.Text.Length > 0 ? 1 : 0;
            }

            return filled;
        }
    }

    /// <summary>Index of the first cell with text, or -1.</summary>
    public int FirstFilled
    {
        get
        {
            for (var column = 0; column < Cells.Length; column++)
            {
                if (Cells[column].Text.Length > 0)
                {
                    return column;
                }
            }

            return -1;
        }
    }
}

/// <summary>A cell. Parts that the source separates (line breaks, list items) are separated by LF.</summary>
/// <param name="Text">The text without markup.</param>
/// <param name="Strong">Whether all of it is set off.</param>
internal readonly record struct Cell(string Text, bool Strong)
{
    /// <summary>What the container keeps behind the text; null where the text says it all.</summary>
    public CellSource? Source { get; init; }
}

/// <summary>A document as blocks.</summary>
/// <param name="Blocks">The blocks in order.</param>
/// <param name="FurnitureLines">Lines dropped as running heads and page numbers.</param>
/// <param name="Characters">Characters of text in the blocks.</param>
/// <param name="EncodingDoubt">Why the encoding is doubtful, or null.</param>
internal sealed record BlockDocument(ImmutableArray<Block> Blocks, ImmutableArray<int> FurnitureLines, int Characters, string? EncodingDoubt)
{
    /// <summary>Where lines stand on pages, or null for a document without pages.</summary>
    public PageMap? Pages { get; init; }

    /// <summary>What the container has to say about how it was read.</summary>
    public ImmutableArray<DraftDiagnostic> Notes { get; init; } = [];

    /// <summary>Joins what page breaks cut, and counts.</summary>
    public static BlockDocument Of(List<Block> blocks, ImmutableArray<int> furniture, string? encodingDoubt)
    {
        var joined = ParagraphJoiner.Join(TableJoiner.Join(blocks));
        var characters = joined.Sum(static block => block switch
        {
            TextBlock text => text.FullText.Length,
            TableBlock table => table.Rows.Sum(static row => row.Cells.Sum(static cell => cell.Text.Length)),
            _ => 0,
        });
        return new(joined, furniture, characters, encodingDoubt);
    }

    /// <summary>Adds the container's notes and the places on pages to a draft's diagnostics.</summary>
    public PlanDraft Place(PlanDraft draft) => Notes.IsEmpty && Pages is null ? draft : draft with
    {
        Diagnostics = [.. Notes, .. draft.Diagnostics.Select(diagnostic => Pages is { } pages && diagnostic.Line is { } line
            ? diagnostic with { Message = $"{diagnostic.Message} {pages.Describe(line)}" }
            : diagnostic)],
    };
}
