namespace MunicipalBenchmark.Delivery;

/// <summary>Finds grains whose outbox was left undelivered, by the index over the state rows.</summary>
public interface IOutboxScan
{
    /// <summary>State rows with an undelivered outbox.</summary>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    Task<IReadOnlyList<PendingOutbox>> FindAsync(int limit, CancellationToken cancellationToken);
}
