namespace MunicipalBenchmark.Documents;

/// <summary>What a document may cost. Each limit has a refusal of its own that names it.</summary>
public sealed record ReaderLimits
{
    /// <summary>The limits of design.md.</summary>
    public static ReaderLimits Default { get; } = new();

    /// <summary>Largest document in bytes. Default: 20 MB.</summary>
    public long MaximumBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Most bytes that the parts of a PDF, DOCX or XLSX may unpack to. Default: 400 MB.</summary>
    public long MaximumUnpackedBytes { get; init; } = 400L * 1024 * 1024;

    /// <summary>Most streams of a PDF, each counted as often as it is drawn. Default: 200,000.</summary>
    public int MaximumPdfStreams { get; init; } = 200_000;

    /// <summary>Most objects of a tree of a PDF, each counted as often as the tree names it. Default: 2 million.</summary>
    public int MaximumPdfObjects { get; init; } = 2_000_000;

    /// <summary>Most pages of a PDF. Default: 2,000.</summary>
    public int MaximumPages { get; init; } = 2_000;

    /// <summary>Most characters that a PDF, DOCX, XLSX or HTML document may show. Default: 10 million.</summary>
    public int MaximumCharacters { get; init; } = 10_000_000;

    /// <summary>Deepest nesting of elements of HTML or of objects of a PDF. Default: 256.</summary>
    public int MaximumDepth { get; init; } = 256;

    /// <summary>Most cells of the tables of an HTML, DOCX or XLSX document, and most signs that part cells in a text. Default: 3 million.</summary>
    public int MaximumCells { get; init; } = 3_000_000;

    /// <summary>Most nodes in a plan. Default: 50,000.</summary>
    public int MaximumNodes { get; init; } = 50_000;
}
