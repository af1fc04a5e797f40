using Domain = MunicipalBenchmark.Search;

namespace MunicipalBenchmark.GraphQL.Search;

/// <summary>A completion of a text that is being typed.</summary>
internal sealed class Suggestion(Domain.Suggestion suggestion)
{
    /// <summary>The whole text with its last word completed: what to search for.</summary>
    public string Text => suggestion.Text;

    /// <summary>The word that completes it.</summary>
    public string Word => suggestion.Word;

    /// <summary>Documents with the word that you may see.</summary>
    public int Count => int.CreateSaturating(suggestion.Count);
}
