using Domain = MunicipalBenchmark.Search;

namespace MunicipalBenchmark.GraphQL.Search;

/// <summary>A piece of plain text. It holds no markup of ours: escape it for wherever it is shown.</summary>
internal sealed class TextSegment(Domain.TextSegment segment)
{
    /// <summary>The text as it stands in the document.</summary>
    public string Text => segment.Text;

    /// <summary>Whether it matched.</summary>
    public bool Marked => segment.Marked;
}
