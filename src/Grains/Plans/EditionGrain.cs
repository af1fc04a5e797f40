using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Grains.Plans;

/// <inheritdoc cref="IEditionGrain"/>
[GrainType("mb.edition")]
internal sealed class EditionGrain([PersistentState(StateNames.Edition)] IPersistentState<StoredEditionContent> storage) : Grain, IEditionGrain
{
    /// <inheritdoc/>
    public Task<EditionContent?> ReadAsync() => Task.FromResult(storage.State.Content);

    /// <inheritdoc/>
    public async Task<EditionContent> WriteOnceAsync(EditionContent content)
    {
        if (storage.State.Content is { } written)
        {
            return written;
        }

        await this.WriteAsync(storage, new() { Content = content });
        return content;
    }
}
