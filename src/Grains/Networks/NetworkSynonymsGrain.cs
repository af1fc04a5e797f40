using System.Collections.Immutable;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Search;

namespace MunicipalBenchmark.Grains.Networks;

/// <inheritdoc cref="INetworkSynonymsGrain"/>
[GrainType("mb.network-synonyms")]
internal sealed class NetworkSynonymsGrain([PersistentState(StateNames.Synonyms)] IPersistentState<StoredSynonyms> storage) : Grain, INetworkSynonymsGrain
{
    private ImmutableArray<SynonymGroup> _groups = [];

    private NetworkId Id => NetworkId.Load(GrainKeys.TenantOf(this.GetPrimaryKeyString())!);

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _groups = storage.State.Groups;
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<SynonymGroup>> ReadAsync() => Task.FromResult(_groups);

    /// <inheritdoc/>
    public async Task<Outcome<NetworkSynonyms>> SetAsync(ImmutableArray<SynonymGroup> groups)
    {
        if (SynonymRules.Check(groups) is { } refusal)
        {
            return refusal;
        }

        if (await GrainFactory.GetGrain<INetworkGrain>(GrainKeys.OfNetwork(Id)).ReadAsync() is null)
        {
            return new Refusal("network-unknown", $"There is no network '{Id}'. Create it first.") { Fields = ["network"] };
        }

        ImmutableArray<SynonymGroup> named = [.. groups.Select(group => SynonymRules.Clean(group) with { Network = Id })];
        await this.WriteAsync(storage, new() { Groups = named });
        _groups = named;
        return new NetworkSynonyms(Id, named);
    }
}
