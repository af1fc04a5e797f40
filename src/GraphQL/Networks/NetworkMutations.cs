using GraphQL;
using MunicipalBenchmark.GraphQL.Arguments;
using MunicipalBenchmark.GraphQL.Mutations;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Outcomes;
using Domain = MunicipalBenchmark.Search;

namespace MunicipalBenchmark.GraphQL.Networks;

/// <summary>Cities' way into networks and out of them, and a network's synonyms.</summary>
internal sealed class NetworkMutations
{
    /// <summary>Invites a city. For administrators of the network.</summary>
    /// <param name="input">Which.</param>
    public static Task<NetworkPayload?> InviteCity(NetworkCityInput input, IResolveFieldContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        ChangeAsync(input, context, grains, (network, city, operation) => network.InviteAsync(city, operation), cancellationToken);

    /// <summary>Takes an invitation back. For administrators of the network.</summary>
    /// <param name="input">Which.</param>
    public static Task<NetworkPayload?> CancelCityInvitation(NetworkCityInput input, IResolveFieldContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        ChangeAsync(input, context, grains, (network, city, operation) => network.CancelInvitationAsync(city, operation), cancellationToken);

    /// <summary>The invited city becomes a member, from today on. For publishers of the city.</summary>
    /// <param name="input">Which.</param>
    public static Task<NetworkPayload?> AcceptCityInvitation(NetworkCityInput input, IResolveFieldContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        ChangeAsync(input, context, grains, (network, city, operation) => network.AcceptAsync(city, operation), cancellationToken);

    /// <summary>The invited city does not become a member. For publishers of the city.</summary>
    /// <param name="input">Which.</param>
    public static Task<NetworkPayload?> DeclineCityInvitation(NetworkCityInput input, IResolveFieldContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        ChangeAsync(input, context, grains, (network, city, operation) => network.DeclineAsync(city, operation), cancellationToken);

    /// <summary>The city is a member no more, at once: what it shared with the network is gone for the network's people. For publishers of the city.</summary>
    /// <param name="input">Which.</param>
    public static Task<NetworkPayload?> LeaveNetwork(NetworkCityInput input, IResolveFieldContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        ChangeAsync(input, context, grains, (network, city, operation) => network.LeaveAsync(city, operation), cancellationToken);

    /// <summary>Ends a city's membership at once. For administrators of the network.</summary>
    /// <param name="input">Which.</param>
    public static Task<NetworkPayload?> RemoveCity(NetworkCityInput input, IResolveFieldContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        ChangeAsync(input, context, grains, (network, city, operation) => network.RemoveAsync(city, operation), cancellationToken);

    /// <summary>
    /// Replaces what the network takes for the same when its people search, or others search its members; searches use it at once. For administrators of the
    /// network.
    /// </summary>
    /// <param name="input">The network and all groups.</param>
    public static async Task<NetworkPayload?> SetNetworkSynonyms(
        SetNetworkSynonymsInput input, IResolveFieldContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken)
    {
        var network = Named.Network("input.network", input.Network);
        var set = await grains.GetGrain<INetworkSynonymsGrain>(GrainKeys.OfSynonyms(network))
            .SetAsync([.. input.Groups.Select(group => new Domain.SynonymGroup(group.Language, [.. group.Terms]))], Operation.Of(context, input.ClientMutationId)).WaitAsync(cancellationToken);
        return new(network, set.Refusal, input.ClientMutationId);
    }

    private static async Task<NetworkPayload?> ChangeAsync<T>(
        NetworkCityInput input, IResolveFieldContext context, IGrainFactory grains, Func<INetworkGrain, CityId, Guid, Task<Outcome<T>>> change, CancellationToken cancellationToken)
        where T : class
    {
        var network = Named.Network("input.network", input.Network);
        var city = Named.CityId("input.city", input.City);
        var changed = await change(grains.GetGrain<INetworkGrain>(GrainKeys.OfNetwork(network)), city, Operation.Of(context, input.ClientMutationId)).WaitAsync(cancellationToken);
        return new(network, changed.Refusal, input.ClientMutationId);
    }
}
