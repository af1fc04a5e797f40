using GraphQL;
using MunicipalBenchmark.GraphQL.Arguments;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.GraphQL.Networks;

/// <summary>Cities' way into networks and out of them. Said again they change nothing more.</summary>
internal sealed class NetworkMutations
{
    /// <summary>Invites a city. For administrators of the network.</summary>
    /// <param name="input">Which.</param>
    public static Task<NetworkPayload?> InviteCity(NetworkCityInput input, [FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        ChangeAsync(input, grains, (network, city) => network.InviteAsync(city), cancellationToken);

    /// <summary>Takes an invitation back. For administrators of the network.</summary>
    /// <param name="input">Which.</param>
    public static Task<NetworkPayload?> CancelCityInvitation(NetworkCityInput input, [FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        ChangeAsync(input, grains, (network, city) => network.CancelInvitationAsync(city), cancellationToken);

    /// <summary>The invited city becomes a member, from today on. For publishers of the city.</summary>
    /// <param name="input">Which.</param>
    public static Task<NetworkPayload?> AcceptCityInvitation(NetworkCityInput input, [FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        ChangeAsync(input, grains, (network, city) => network.AcceptAsync(city), cancellationToken);

    /// <summary>The invited city does not become a member. For publishers of the city.</summary>
    /// <param name="input">Which.</param>
    public static Task<NetworkPayload?> DeclineCityInvitation(NetworkCityInput input, [FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        ChangeAsync(input, grains, (network, city) => network.DeclineAsync(city), cancellationToken);

    /// <summary>The city is a member no more, at once: what it shared with the network is gone for the network's people. For publishers of the city.</summary>
    /// <param name="input">Which.</param>
    public static Task<NetworkPayload?> LeaveNetwork(NetworkCityInput input, [FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        ChangeAsync(input, grains, (network, city) => network.LeaveAsync(city), cancellationToken);

    /// <summary>Ends a city's membership at once. For administrators of the network.</summary>
    /// <param name="input">Which.</param>
    public static Task<NetworkPayload?> RemoveCity(NetworkCityInput input, [FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        ChangeAsync(input, grains, (network, city) => network.RemoveAsync(city), cancellationToken);

    private static async Task<NetworkPayload?> ChangeAsync<T>(
        NetworkCityInput input, IGrainFactory grains, Func<INetworkGrain, CityId, Task<Outcome<T>>> change, CancellationToken cancellationToken)
        where T : class
    {
        var network = Named.Network("input.network", input.Network);
        var city = Named.CityId("input.city", input.City);
        var changed = await change(grains.GetGrain<INetworkGrain>(GrainKeys.OfNetwork(network)), city).WaitAsync(cancellationToken);
        return new(network, changed.Refusal, input.ClientMutationId);
    }
}
