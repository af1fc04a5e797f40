using MunicipalBenchmark.Access;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>Definitions of indicators: of the shared catalogue, and of a network's.</summary>
internal static class CatalogueCases
{
    private static int _formulas;

    public static IEnumerable<MutationCase> Of(Stage stage)
    {
        yield return Define("ICatalogueGrain.Define", "mb:walked-paths", null);
        yield return Define("INetworkCatalogueGrain.Define", $"{Stage.Network}:walked-paths", Stage.Network.Value);

        MutationCase Define(string method, string code, string? network) =>
            new("defineIndicator", method, MutationCase.Once, _ => Task.CompletedTask, (_, _) => Task.FromResult(Input(code, network)), ("code", "118:09:committed"), "INDICATOR_CODE_RESERVED")
            {
                ObserveAsync = async (_, _) =>
                {
                    using var acting = PrincipalContext.Act(Principal.Operator);
                    return (await stage.Grains.GetGrain<ICatalogueGrain>(GrainKeys.Shared).FindAsync(IndicatorCode.Load(code)))?.ToString() ?? "nothing";
                },
            };
    }

    private static Dictionary<string, object?> Input(string code, string? network) => new()
    {
        ["network"] = network,
        ["code"] = code,
        ["name"] = new { it = "Sentieri percorsi", en = "Paths walked" },
        ["description"] = new { it = "Chilometri di sentieri percorsi in un anno.", en = "Kilometres of paths walked in a year." },
        ["unit"] = "KM",
        ["polarity"] = "HIGHER",
        ["formula"] = FormattableString.Invariant($"sum over paths, {Interlocked.Increment(ref _formulas)}"),
        ["source"] = "A test.",
    };
}
