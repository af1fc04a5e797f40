using MunicipalBenchmark.Search;

namespace MunicipalBenchmark.GraphQL.Search;

/// <summary>What two nodes have in common. At least one list is not empty.</summary>
internal sealed class SimilarityReasons(SimilarHit hit)
{
    /// <summary>Words that both use, in the spelling of the one found, the most telling first.</summary>
    public IReadOnlyList<string> Terms { get; } = [.. hit.SharedTerms];

    /// <summary>Missions of D.Lgs. 118/2011 that both have, two digits.</summary>
    public IReadOnlyList<string> Missions { get; } = [.. hit.SharedMissions];

    /// <summary>Programmes of D.Lgs. 118/2011 that both have, `MM.PP`.</summary>
    public IReadOnlyList<string> Programmes { get; } = [.. hit.SharedProgrammes];

    /// <summary>Sustainable Development Goals that both are tagged with, 1 to 17.</summary>
    public IReadOnlyList<int> Sdgs { get; } = FoundFields.Goals(hit.SharedSdg);
}
