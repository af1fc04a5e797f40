using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Logging;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Grains.Audit;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.ReadModel;

namespace MunicipalBenchmark.Grains.Networks;

/// <inheritdoc cref="INetworkGrain"/>
[GrainType("mb.network")]
internal sealed partial class NetworkGrain(
    [PersistentState(StateNames.Network)] IPersistentState<StoredNetwork> storage, ReadModelDelivery delivery, MembershipChanges memberships, TimeProvider time, ILogger<NetworkGrain> logger)
    : OutboxGrain<StoredNetwork, NetworkChanged>(storage, time, logger), INetworkGrain
{
    private NetworkId Id => NetworkId.Load(GrainKeys.TenantOf(this.GetPrimaryKeyString())!);

    /// <inheritdoc/>
    public Task<NetworkView?> ReadAsync() => Task.FromResult(Stored.Network);

    /// <inheritdoc/>
    public Task<bool> HasMemberAsync(CityId city, DateOnly at) => Task.FromResult(Stored.Network is { } network && NetworkRules.IsMember(network, city, at));

    /// <inheritdoc/>
    public Task<ImmutableArray<CityId>> ListAbsentAsync(DateOnly at) => Task.FromResult(Stored.Network is { } network ? NetworkRules.Absent(network, Stored.Departed, at) : []);

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
    protected override async Task DeliverAsync(OutboxItem<NetworkChanged> item)
    {
        var network = Stored.Network!;

        // Whom a network would like to have is its own affair until the city says yes.
        var isPublic = item.Fact is not (CityInvited or CityInvitationEnded);
        var change = new ReadModelChange
        {
            Tenant = network.Id.Value,
            Journal = Tenant.Of(network.Id),
            Network = isPublic ? network : null,
            Change = isPublic ? ChangeKind.Upserted : ChangeKind.None,
            Subject = network.Id.Value,
            IsPublic = isPublic,
            Actor = item.Actor,
            Action = item.Fact switch
            {
                NetworkCreated => "network-created",
                MemberJoined => "member-joined",
                MemberLeft => "member-left",
                CityInvited => "city-invited",
                CityInvitationEnded { Declined: true } => "city-invitation-declined",
                CityInvitationEnded => "city-invitation-cancelled",
                _ => throw new InvalidOperationException($"{item.Fact.GetType().Name} has no name in the journal."),
            },
            Details = item.Fact switch
            {
                NetworkCreated => JournalDetails.After(("name", network.Name)),
                MemberJoined joined => JournalDetails.After(("city", joined.City.Value), ("from", Day(joined.From))),
                CityInvited invited => JournalDetails.After(("city", invited.City.Value)),
                CityInvitationEnded ended => JournalDetails.Before(("city", ended.City.Value)),
                MemberLeft left => JournalDetails.Before(("city", left.City.Value), ("to", Day(left.To))),
                _ => null,
            },
            Origin = item.Origin,
            At = item.At,
        };
        await delivery.DeliverAsync(StateNames.Network, this.GetPrimaryKeyString(), item.Sequence, change, []);
        if (NetworkRules.CityOf(item.Fact) is { } city)
        {
            // What a network and a city have with each other is in the journals of both.
            var copy = change with { Tenant = city.Value, Journal = Tenant.Of(city), Network = null, Change = ChangeKind.None, IsPublic = false };
            await delivery.DeliverAsync($"{StateNames.Network}-of-city", this.GetPrimaryKeyString(), item.Sequence, copy, []);
        }

        await memberships.TellPlansAsync(item.Fact);
    }

    /// <inheritdoc/>
    protected override StoredNetwork WithOutbox(StoredNetwork state, ImmutableArray<OutboxItem<NetworkChanged>> outbox, long lastSequence) =>
        state with { Outbox = outbox, LastSequence = lastSequence };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Refusal Unknown() => new("network-unknown", $"There is no network '{Id}'. Create it first.");
}
