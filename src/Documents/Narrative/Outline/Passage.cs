using MunicipalBenchmark.Documents.Blocks;

namespace MunicipalBenchmark.Documents.Narrative.Outline;

/// <summary>What a passage is.</summary>
internal enum PassageKind
{
    Heading,
    Paragraph,
    Item,
    Row,
    Caption,
}

/// <summary>A piece of a narrative document: a heading told from its look or place, a paragraph, a list item, a row of a table or the words under a picture.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text, without marker.</param>
/// <param name="Source">The block it comes from.</param>
/// <param name="Offset">Where in the block's text it begins.</param>
internal sealed record Passage(PassageKind Kind, string Text, TextBlock Source, int Offset)
{
    /// <summary>The row of a table, for <see cref="PassageKind.Row"/>.</summary>
    public TableRow? Row { get; init; }

    /// <summary>The table that the row is of, for <see cref="PassageKind.Row"/>.</summary>
    public TableBlock? Table { get; init; }

    /// <summary>Rank that the source gives a heading; 0 when it gives none.</summary>
    public int Rank => Kind == PassageKind.Heading && Offset == 0 ? Source.Rank : 0;

    /// <summary>Line of the document it begins on.</summary>
    public int Line => LineAt(0);

    /// <summary>Line of the document on which a character of the text stands.</summary>
    public int LineAt(int position) => Source.LineAt(Offset + position);
}
