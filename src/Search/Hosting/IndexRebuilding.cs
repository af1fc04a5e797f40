using System.Collections.Immutable;

namespace MunicipalBenchmark.Search.Hosting;

/// <summary>Rebuilds an index while it serves: what <c>mb reindex</c> runs.</summary>
public static class IndexRebuilding
{
    private const int SourcesTogether = 20;

    /// <summary>Reads everything from the grains into a new index and lets it serve.</summary>
    /// <param name="index">The index.</param>
    /// <param name="source">The grains.</param>
    /// <param name="progress">Told the number of sources taken in so far.</param>
    /// <param name="cancellationToken">Ends it; the old index goes on serving.</param>
    /// <returns>What was taken in, with documents that the index refused.</returns>
    /// <exception cref="SearchUnavailableException">The index cannot be reached; the old one goes on serving.</exception>
    public static async Task<IndexReceipt> RebuildAsync(this IPlanIndex index, ISearchSource source, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(source);
        await using var rebuild = await index.BeginRebuildAsync(cancellationToken);
        var batch = ImmutableArray.CreateBuilder<IndexChange>(SourcesTogether);
        var applied = 0;
        var stale = 0;
        var failures = ImmutableArray.CreateBuilder<IndexFailure>();
        await foreach (var change in source.ReadAllAsync(cancellationToken))
        {
            batch.Add(change);
            if (batch.Count == SourcesTogether)
            {
                await AddAsync();
            }
        }

        if (batch.Count > 0)
        {
            await AddAsync();
        }

        await rebuild.CompleteAsync(cancellationToken);
        return new IndexReceipt { Applied = applied, Stale = stale, Failures = failures.ToImmutable() };

        async Task AddAsync()
        {
            var receipt = await rebuild.AddAsync(batch.ToImmutable(), cancellationToken);
            batch.Clear();
            applied += receipt.Applied;
            stale += receipt.Stale;
            failures.AddRange(receipt.Failures);
            progress?.Report(applied + stale);
        }
    }
}
