using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace MunicipalBenchmark.Search.Tests.Contract;

/// <summary>Plans to rebuild from; after each that was read, something may be done.</summary>
internal sealed class FixedSource(ImmutableArray<IndexChange> changes, Func<Task>? between = null) : ISearchSource
{
    public async IAsyncEnumerable<IndexChange> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var change in changes)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return change;
            await (between?.Invoke() ?? Task.CompletedTask);
        }
    }
}
