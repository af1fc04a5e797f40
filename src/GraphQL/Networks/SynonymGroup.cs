using Domain = MunicipalBenchmark.Search;

namespace MunicipalBenchmark.GraphQL.Networks;

/// <summary>Words or short phrases that a search takes for each other.</summary>
internal sealed class SynonymGroup(Domain.SynonymGroup group)
{
    /// <summary>Language, an ISO 639-1 code.</summary>
    public string Language => group.Language;

    /// <summary>The terms.</summary>
    public IReadOnlyList<string> Terms { get; } = [.. group.Terms];
}
