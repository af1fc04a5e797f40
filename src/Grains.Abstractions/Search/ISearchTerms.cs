using System.Collections.Immutable;

namespace MunicipalBenchmark.Search;

/// <summary>The words that searches find and that documents are found by, in one form: what has none in common need not be searched.</summary>
public interface ISearchTerms
{
    /// <summary>The words of which a document must have at least one; empty for a search that may find anything.</summary>
    /// <param name="request">The search.</param>
    ImmutableArray<string> Of(SearchRequest request);

    /// <summary>All words that documents are found by.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="synonyms">Synonyms beside the built-in ones that a search may have.</param>
    ImmutableArray<string> Of(ImmutableArray<SearchDocument> documents, ImmutableArray<SynonymGroup> synonyms);
}
