using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>Cities' way into networks and out of them: what a network does with cities of its case's own, and the city of the tables with networks of their own.</summary>
internal static class NetworkCases
{
    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    public static IEnumerable<MutationCase> Of(Stage stage)
    {
        yield return OfNetwork("inviteCity", async (network, city) => await network.CancelInvitationAsync(city), ("city", Stage.Both.Value), "ALREADY_A_MEMBER");
        yield return OfNetwork("cancelCityInvitation", async (network, city) => StagePlans.Done(await network.InviteAsync(city)), ("city", Stage.Other.Value), "NOT_INVITED");
        yield return OfNetwork("removeCity", async (network, city) => StagePlans.Done(await network.AddMemberAsync(city, Today)), ("city", Stage.Other.Value), "NOT_A_MEMBER");
        yield return OfCity("acceptCityInvitation", LeaveAndInviteAsync, "NOT_INVITED");
        yield return OfCity("declineCityInvitation", LeaveAndInviteAsync, "NOT_INVITED");
        yield return OfCity("leaveNetwork", async network => StagePlans.Done(await network.AddMemberAsync(Stage.City, Today)), "NOT_A_MEMBER");

        MutationCase OfNetwork(string mutation, Func<INetworkGrain, CityId, Task> arrange, (string, object?) wrong, string code)
        {
            var city = CityId.Load(mutation.ToLowerInvariant());
            return new(mutation, null, MutationCase.Once, async _ =>
            {
                await stage.OnboardAsync(city);
                using var acting = PrincipalContext.Act(Principal.Operator);
                await arrange(Grain(Stage.Network), city);
            }, (_, _) => Input(Stage.Network, city), wrong, code)
            { ObserveAsync = (_, _) => ObserveAsync(Stage.Network) };
        }

        MutationCase OfCity(string mutation, Func<INetworkGrain, Task> arrange, string code)
        {
            var network = NetworkId.Load($"rete-{mutation.ToLowerInvariant()}");
            return new(mutation, null, MutationCase.Once, async _ =>
            {
                var grain = await stage.CreateNetworkAsync(network);
                using var acting = PrincipalContext.Act(Principal.Operator);
                await arrange(grain);
            }, (_, _) => Input(network, Stage.City), ("network", Stage.Another.Value), code)
            { ObserveAsync = (_, _) => ObserveAsync(network) };
        }

        INetworkGrain Grain(NetworkId network) => stage.Grains.GetGrain<INetworkGrain>(GrainKeys.OfNetwork(network));

        async Task<string> ObserveAsync(NetworkId network)
        {
            using var acting = PrincipalContext.Act(Principal.Operator);
            var view = await Grain(network).ReadAsync();
            return $"{string.Join(' ', view!.Members)} {string.Join(' ', await Grain(network).ListInvitationsAsync())}";
        }
    }

    private static async Task LeaveAndInviteAsync(INetworkGrain network)
    {
        await network.LeaveAsync(Stage.City);
        StagePlans.Done(await network.InviteAsync(Stage.City));
    }

    private static Task<Dictionary<string, object?>> Input(NetworkId network, CityId city) =>
        Task.FromResult(new Dictionary<string, object?> { ["network"] = network.Value, ["city"] = city.Value });
}
