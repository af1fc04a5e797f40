using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Documents.Narrative.Figures;

namespace MunicipalBenchmark.Documents.Narrative.Relations;

/// <summary>Where a reader of relations stands: the section, its node, and the document's words.</summary>
/// <param name="Title">Title of the section.</param>
/// <param name="Node">Id of its node, or null in context.</param>
/// <param name="Introduction">The paragraph before the list that is read, or empty.</param>
/// <param name="Subject">How the document names its own city.</param>
/// <param name="Numeral">How it writes numbers.</param>
/// <param name="Book">Where relations go.</param>
/// <param name="Log">Where doubts go.</param>
internal sealed record Place(string Title, string? Node, string Introduction, CitySubject Subject, Numeral Numeral, RelationBook Book, DiagnosticLog Log)
{
    /// <summary>Adds a relation of this place.</summary>
    public void Add(RelationDraft relation)
    {
        relation.Node ??= Node;
        Book.Add(relation);
    }
}
