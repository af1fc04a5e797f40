using System.Data.Common;
using MunicipalBenchmark.Search;
using MunicipalBenchmark.Storage.Hosting;

namespace MunicipalBenchmark.Silo.Health;

/// <summary>Whether requests can be answered now.</summary>
internal sealed class Readiness(ISiloStatusOracle silo, StoreMigration store, IPlanIndex index)
{
    private static readonly TimeSpan StoreLimit = TimeSpan.FromSeconds(2);

    public async Task<ReadinessReport> AskAsync(CancellationToken cancellationToken)
    {
        var active = silo.CurrentStatus == SiloStatus.Active;
        var reachable = await IsStoreReachableAsync(cancellationToken);
        var search = (await index.HealthAsync(cancellationToken)).State;
        return new(active && reachable, silo.CurrentStatus.ToString(), reachable ? "reachable" : "unreachable", search.ToString());
    }

    private async Task<bool> IsStoreReachableAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(StoreLimit);
        try
        {
            await store.ReadVersionAsync(limit.Token);
            return true;
        }
        catch (Exception e) when (e is DbException or OperationCanceledException or TimeoutException)
        {
            return false;
        }
    }
}
