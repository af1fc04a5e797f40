using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>The synonyms of a network.</summary>
internal static class SynonymCases
{
    public static IEnumerable<MutationCase> Of(Stage stage)
    {
        var synonyms = stage.Grains.GetGrain<INetworkSynonymsGrain>(GrainKeys.OfSynonyms(Stage.Network));
        yield return new("setNetworkSynonyms", null, MutationCase.Once, async _ =>
        {
            using var acting = PrincipalContext.Act(Principal.Operator);
            StagePlans.Done(await synonyms.SetAsync([]));
        }, (_, _) => Task.FromResult(new Dictionary<string, object?> { ["network"] = Stage.Network.Value, ["groups"] = new[] { new { language = "it", terms = new[] { "smeraldo", "verdone" } } } }),
            ("groups", new[] { new { language = "it", terms = new[] { "sola" } } }), "SYNONYMS_INVALID")
        {
            ObserveAsync = async (_, _) =>
            {
                using var acting = PrincipalContext.Act(Principal.Operator);
                return string.Join(' ', (await synonyms.ReadAsync()).SelectMany(group => group.Terms));
            },
        };
    }
}
