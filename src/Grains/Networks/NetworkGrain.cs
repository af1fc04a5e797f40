using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.ReadModel;

namespace MunicipalBenchmark.Grains.Networks;

/// <inheritdoc cref="INetworkGrain"/>
[GrainType("mb.network")]
internal sealed class NetworkGrain(
    [PersistentState(StateNames.Network)] IPersistentState<StoredNetwork> storage, ReadModelDelivery delivery, MembershipChanges memberships, TimeProvider time, ILogger<NetworkGrain> logger)
    : OutboxGrain<StoredNetwork, NetworkChanged>(storage, time, logger), INetworkGrain
{
    private NetworkId Id => NetworkId.Load(GrainKeys.TenantOf(this.GetPrimaryKeyString())!);

    /// <inheritdoc/>
    public Task<NetworkView?> ReadAsync() => Task.FromResult(Stored.Network);

    /// <inheritdoc/>
    public Task<bool> HasMemberAsync(CityId city, DateOnly at) => Task.FromResult(Stored.Network is { } network && NetworkRules.IsMember(network, city, at));

    /// <inheritdoc/>
    public Task<ImmutableArray<CityId>> ListAbsentAsync(DateOnly at) => Task.FromResult(Stored.Network is { } network ? NetworkRules.Absent(network, at) : []);

    /// <inheritdoc/>
    public async Task<Outcome<NetworkView>> CreateAsync(string name, string? description)
    {
        if (Stored.Network is { } network)
        {
            return network;
        }

        var created = new NetworkView { Id = Id, Name = name, Description = description };
        return (await UpdateAsync(state => state with { Network = created }, new NetworkCreated())).Network!;
    }

    /// <inheritdoc/>
    public async Task<Outcome<NetworkView>> AddMemberAsync(CityId city, DateOnly from)
    {
        if (Stored.Network is not { } network)
        {
            return Unknown();
        }

        if (NetworkRules.IsMember(network, city, from))
        {
            return network;
        }

        if (await GrainFactory.GetGrain<ICityGrain>(GrainKeys.OfCity(city)).ReadAsync() is null)
        {
            return new Refusal("city-unknown", $"'{city}' is no city of this installation. Onboard it first.") { Fields = ["city"] };
        }

        return (await UpdateAsync(state => state with { Network = NetworkRules.Join(state.Network!, city, from) }, new MemberJoined(city, from))).Network!;
    }

    /// <inheritdoc/>
    public async Task<Outcome<NetworkView>> EndMembershipAsync(CityId city, DateOnly to)
    {
        if (Stored.Network is not { } network)
        {
            return Unknown();
        }

        var ended = NetworkRules.Leave(network, city, to);
        return ended.IsDone
            ? (await UpdateAsync(state => state with { Network = ended.Value }, new MemberLeft(city, to))).Network!
            : ended;
    }

    /// <inheritdoc/>
    protected override async Task DeliverAsync(OutboxItem<NetworkChanged> item)
    {
        var network = Stored.Network!;
        var change = new ReadModelChange
        {
            Tenant = network.Id.Value,
            Network = network,
            Change = ChangeKind.Upserted,
            Subject = network.Id.Value,
            IsPublic = true,
            Actor = item.Actor,
            Action = item.Fact switch
            {
                NetworkCreated => "network-created",
                MemberJoined => "member-joined",
                MemberLeft => "member-left",
                _ => throw new InvalidOperationException($"{item.Fact.GetType().Name} has no name in the journal."),
            },
            At = item.At,
        };
        await delivery.DeliverAsync(StateNames.Network, this.GetPrimaryKeyString(), item.Sequence, change, []);
        await memberships.TellPlansAsync(item.Fact);
    }

    /// <inheritdoc/>
    protected override StoredNetwork WithOutbox(StoredNetwork state, ImmutableArray<OutboxItem<NetworkChanged>> outbox, long lastSequence) =>
        state with { Outbox = outbox, LastSequence = lastSequence };

    private Refusal Unknown() => new("network-unknown", $"There is no network '{Id}'. Create it first.");
}
