namespace MunicipalBenchmark.Search;

/// <summary>Everything that belongs into the index, as the grains hold it: what a rebuild reads.</summary>
public interface ISearchSource
{
    /// <summary>Every published plan with its current version, in any order.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    IAsyncEnumerable<IndexChange> ReadAllAsync(CancellationToken cancellationToken);
}
