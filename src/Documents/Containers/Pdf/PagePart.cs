namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>A part of a page in reading order.</summary>
internal abstract record PagePart;

/// <summary>Lines of one column.</summary>
/// <param name="Lines">From top to bottom.</param>
/// <param name="Right">Where lines of the column end.</param>
internal sealed record FlowPart(List<TextLine> Lines, double Right) : PagePart;

/// <summary>A table.</summary>
/// <param name="Table">The table.</param>
internal sealed record TablePart(TableItem Table) : PagePart;
