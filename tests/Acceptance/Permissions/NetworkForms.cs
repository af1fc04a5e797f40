using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>Forms of cities' way into networks and out of them; each with a city or a network of its own.</summary>
internal static class NetworkForms
{
    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    public static IEnumerable<FormCase> Of(Stage stage)
    {
        yield return OfNetwork("invite", city => [("city", city.Value)], async (network, city) => await network.CancelInvitationAsync(city));
        yield return OfNetwork("cancel", city => [("id", city.Value)], async (network, city) => StagePlans.Done(await network.InviteAsync(city)));
        yield return OfNetwork("remove", _ => [], async (network, city) => StagePlans.Done(await network.AddMemberAsync(city, Today)), "rimuovi");
        yield return OfCity("answer", network => [("accept", network.Value)], async network =>
        {
            await network.LeaveAsync(Stage.City);
            StagePlans.Done(await network.InviteAsync(Stage.City));
        });
        yield return OfCity("leave", _ => [], async network => StagePlans.Done(await network.AddMemberAsync(Stage.City, Today)), "lascia");

        FormCase OfNetwork(string form, Func<CityId, (string, string)[]> fields, Func<INetworkGrain, CityId, Task> arrange, string? parameter = null)
        {
            var city = CityId.Load($"citta-{form}");
            return FormCase.Of(
                $"/reti/{{Network}}/citta#{form}",
                async _ =>
                {
                    await stage.OnboardAsync(city);
                    using var acting = PrincipalContext.Act(Principal.Operator);
                    await arrange(stage.Grains.GetGrain<INetworkGrain>(GrainKeys.OfNetwork(Stage.Network)), city);
                    return fields(city);
                },
                path: parameter is null ? null : $"/reti/{Stage.Network}/citta?{parameter}={city}");
        }

        FormCase OfCity(string form, Func<NetworkId, (string, string)[]> fields, Func<INetworkGrain, Task> arrange, string? parameter = null)
        {
            var network = NetworkId.Load($"rete-{form}");
            return FormCase.Of(
                $"/citta/{{City}}/reti#{form}",
                async _ =>
                {
                    var grain = await stage.CreateNetworkAsync(network);
                    using var acting = PrincipalContext.Act(Principal.Operator);
                    await arrange(grain);
                    return fields(network);
                },
                path: parameter is null ? null : $"/citta/{Stage.City}/reti?{parameter}={network}");
        }
    }
}
