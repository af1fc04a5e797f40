using MunicipalBenchmark.Search;

namespace MunicipalBenchmark.Silo.Operator.Doctor;

/// <summary>The check of the search index.</summary>
internal sealed class SearchExamination(IPlanIndex index)
{
    public async Task<DoctorCheck> RunAsync(CancellationToken cancellationToken)
    {
        var health = await index.HealthAsync(cancellationToken);
        var found = $"{health.BackEnd}, {health.Documents?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "an unknown number of"} documents: {health.Detail}";
        return health.State switch
        {
            IndexState.Ready => new("search", DoctorStatus.Ok, found),
            IndexState.Rebuilding => new("search", DoctorStatus.Ok, found),
            IndexState.NeedsRebuild => new("search", DoctorStatus.Warn, $"{found} A running service rebuilds it within a minute, `mb reindex` at once."),
            IndexState.Unavailable => new("search", DoctorStatus.Warn, $"{found} Searching is refused and publications wait to be indexed; nothing is lost."),
            _ => throw new InvalidOperationException($"Index state {health.State} has no judgement."),
        };
    }
}
