namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>A part of a page in reading order.</summary>
internal abstract record PagePart;

/// <summary>Lines of one column.</summary>
/// <param name="Lines">From top to bottom.</param>
/// <param name="Right">Where lines of the column end.</param>
/// <param name="Card">Whether it is one of several cards side by side, which are items of a list.</param>
internal sealed record FlowPart(List<TextLine> Lines, double Right, bool Card) : PagePart;

/// <summary>A table.</summary>
/// <param name="Table">The table.</param>
internal sealed record TablePart(TableItem Table) : PagePart;
