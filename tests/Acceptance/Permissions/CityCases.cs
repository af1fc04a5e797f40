using MunicipalBenchmark.Access;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>Mutations of a city itself.</summary>
internal static class CityCases
{
    public static IEnumerable<MutationCase> Of(Stage stage)
    {
        var city = stage.Grains.GetGrain<ICityGrain>(GrainKeys.OfCity(Stage.City));
        yield return new("changeCitySettings", null, MutationCase.Once, async _ =>
        {
            using var acting = PrincipalContext.Act(Principal.Operator);
            StagePlans.Done(await city.ChangeSettingsAsync(new() { RequireSecondPerson = false }));
        }, (_, _) => Task.FromResult(new Dictionary<string, object?> { ["city"] = Stage.City.Value, ["requireSecondPerson"] = true }), ("requireSecondPerson", null), "SETTING_MISSING")
        {
            ObserveAsync = async (_, _) =>
            {
                using var acting = PrincipalContext.Act(Principal.Operator);
                return (await city.ReadSettingsAsync()).ToString();
            },
            IsPutBack = true,
        };
    }
}
