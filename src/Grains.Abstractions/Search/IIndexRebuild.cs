using System.Collections.Immutable;

namespace MunicipalBenchmark.Search;

/// <summary>
/// A new index that grows beside the one that serves. Changes told to <see cref="IPlanIndex"/> meanwhile go into both. Disposed before it is
/// completed, it leaves no trace.
/// </summary>
public interface IIndexRebuild : IAsyncDisposable
{
    /// <summary>Adds sources as the grains hold them; a change that came in meanwhile with a newer version wins.</summary>
    /// <param name="changes">Sources with their current versions.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SearchUnavailableException">The index cannot be reached.</exception>
    Task<IndexReceipt> AddAsync(ImmutableArray<IndexChange> changes, CancellationToken cancellationToken);

    /// <summary>Lets the new index serve, in one step, and removes the old one.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="SearchUnavailableException">The index cannot be reached.</exception>
    Task CompleteAsync(CancellationToken cancellationToken);
}
