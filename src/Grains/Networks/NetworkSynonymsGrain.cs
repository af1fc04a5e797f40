using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.ReadModel;
using MunicipalBenchmark.Search;

namespace MunicipalBenchmark.Grains.Networks;

/// <inheritdoc cref="INetworkSynonymsGrain"/>
[GrainType("mb.network-synonyms")]
internal sealed class NetworkSynonymsGrain(
    [PersistentState(StateNames.Synonyms)] IPersistentState<StoredSynonyms> storage, ReadModelDelivery delivery, TimeProvider time, ILogger<NetworkSynonymsGrain> logger)
    : OutboxGrain<StoredSynonyms, SynonymsFact>(storage, time, logger), INetworkSynonymsGrain
{
    private NetworkId Id => NetworkId.Load(GrainKeys.TenantOf(this.GetPrimaryKeyString())!);

    /// <inheritdoc/>
    public Task<ImmutableArray<SynonymGroup>> ReadAsync() => Task.FromResult(Stored.Groups);

    /// <inheritdoc/>
    public async Task<Outcome<NetworkSynonyms>> SetAsync(ImmutableArray<SynonymGroup> groups, Guid operation = default)
    {
        if (Stored.Operations.Contains(operation))
        {
            return new NetworkSynonyms(Id, Stored.Groups);
        }

        if (SynonymRules.Check(groups) is { } refusal)
        {
            return refusal;
        }

        if (await GrainFactory.GetGrain<INetworkGrain>(GrainKeys.OfNetwork(Id)).ReadAsync() is null)
        {
            return new Refusal("network-unknown", $"There is no network '{Id}'. Create it first.") { Fields = ["network"] };
        }

        ImmutableArray<SynonymGroup> named = [.. groups.Select(group => SynonymRules.Clean(group) with { Network = Id })];
        if (SynonymRules.Changed(Stored.Groups, named) is { } changed)
        {
            await UpdateAsync(state => (state with { Groups = named }).Remember(operation), changed);
        }

        return new NetworkSynonyms(Id, named);
    }

    /// <inheritdoc/>
    protected override Task DeliverAsync(OutboxItem<SynonymsFact> item)
    {
        var change = new ReadModelChange
        {
            Tenant = Id.Value,
            Journal = Tenant.Of(Id),
            Change = ChangeKind.None,
            Subject = Id.Value,
            IsPublic = false,
            Actor = item.Actor,
            Action = SynonymRules.ActionOf(item.Fact),
            Details = SynonymRules.DetailsOf(item.Fact),
            Origin = item.Origin,
            At = item.At,
        };
        return delivery.DeliverAsync(StateNames.Synonyms, this.GetPrimaryKeyString(), item.Sequence, change, []);
    }

    /// <inheritdoc/>
    protected override StoredSynonyms WithOutbox(StoredSynonyms state, ImmutableArray<OutboxItem<SynonymsFact>> outbox, long lastSequence) =>
        state with { Outbox = outbox, LastSequence = lastSequence };
}
