using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Search;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>Forms of what a city asks of its plans, and of the words that a network takes for one another.</summary>
internal static class SettingForms
{
    private static readonly SynonymGroup Walls = new("it", ["muro", "bastione"]);

    public static IEnumerable<FormCase> Of(Stage stage)
    {
        // Nothing is ticked: the city of the tables goes on without a second person.
        yield return FormCase.Of("/citta/{City}/impostazioni#settings", FormCase.Done);
        yield return FormCase.Of("/reti/{Network}/sinonimi#add", async _ =>
        {
            await SetAsync(stage);
            return [("terms", string.Join(", ", Walls.Terms)), ("language", Walls.Language)];
        });
        yield return FormCase.Of("/reti/{Network}/sinonimi#remove", async _ =>
        {
            await SetAsync(stage, Walls);
            return [("remove", Walls.ToString())];
        });
    }

    private static async Task SetAsync(Stage stage, params SynonymGroup[] groups)
    {
        using var acting = PrincipalContext.Act(Principal.Operator);
        StagePlans.Done(await stage.Grains.GetGrain<INetworkSynonymsGrain>(GrainKeys.OfSynonyms(Stage.Network)).SetAsync([.. groups]));
    }
}
