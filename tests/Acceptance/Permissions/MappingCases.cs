using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Mappings;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>Decisions on mappings, each on a label of its own.</summary>
internal static class MappingCases
{
    private const string Indicator = "mb:separate-waste-share";

    public static IEnumerable<MutationCase> Of(Stage stage)
    {
        var grain = stage.Grains.GetGrain<IMappingGrain>(GrainKeys.OfMappings(Stage.City));
        yield return new("mapIndicator", null, MutationCase.Visibilities, async @case =>
        {
            await Ensure("mapIndicator", @case);
            using var acting = PrincipalContext.Act(Principal.Operator);
            foreach (var held in (await grain.ListAsync()).Where(held => held.Label == LabelOf("mapIndicator", @case)))
            {
                StagePlans.Done(await grain.WithdrawAsync(held.Label, held.UnitKey));
            }
        }, (_, @case) => Input("mapIndicator", @case), ("localIndicator", "none"), "LOCAL_INDICATOR_UNKNOWN")
        { ObserveAsync = ObserveAsync };
        yield return new(
            "rejectMapping", null, MutationCase.Visibilities, async @case =>
            {
                await Ensure("rejectMapping", @case);

                // A yes takes a former no back.
                using var acting = PrincipalContext.Act(Principal.Operator);
                var held = StagePlans.Done(await grain.AcceptAsync(new() { Plan = PlanCases.PlanOf("rejectMapping", @case), LocalIndicator = "w", Indicator = IndicatorCode.Load(Indicator) }));
                StagePlans.Done(await grain.WithdrawAsync(held.Label, held.UnitKey));
            }, (_, @case) => Input("rejectMapping", @case), ("localIndicator", "none"), "LOCAL_INDICATOR_UNKNOWN")
        {
            ObserveAsync = async (_, @case) =>
            {
                using var acting = PrincipalContext.Act(Principal.Operator);
                var sheet = StagePlans.Done(await grain.ProposeAsync(PlanCases.PlanOf("rejectMapping", @case), null));
                return string.Join(' ', sheet.Indicators.SelectMany(row => row.Proposals).Select(proposal => proposal.Indicator.Value));
            },
        };
        yield return new("unmapIndicator", null, MutationCase.Visibilities, async @case =>
        {
            await Ensure("unmapIndicator", @case);
            using var acting = PrincipalContext.Act(Principal.Operator);
            StagePlans.Done(await grain.AcceptAsync(new() { Plan = PlanCases.PlanOf("unmapIndicator", @case), LocalIndicator = "w", Indicator = IndicatorCode.Load(Indicator) }));
        }, async (_, @case) =>
        {
            using var acting = PrincipalContext.Act(Principal.Operator);
            var held = (await grain.ListAsync()).Single(held => held.Label == LabelOf("unmapIndicator", @case));
            return new() { ["city"] = Stage.City.Value, ["label"] = held.Label, ["unit"] = held.UnitKey };
        }, ("label", "none"), "MAPPING_UNKNOWN")
        { ObserveAsync = ObserveAsync };

        Task Ensure(string mutation, string @case) => PlanCases.EnsureAsync(stage, mutation, @case, LabelOf(mutation, @case));

        async Task<string> ObserveAsync(StageCaller caller, string @case)
        {
            using var acting = PrincipalContext.Act(Principal.Operator);
            return string.Join(' ', (await grain.ListAsync()).Select(held => held.Label));
        }
    }

    // What is rejected must have been proposed, which only a label that the catalogue knows is.
    private static string LabelOf(string mutation, string @case) =>
        mutation == "rejectMapping" ? "Tasso di raccolta differenziata dei rifiuti" : $"{StagePlans.KnownLabel} {mutation} {@case}".ToLowerInvariant();

    private static Task<Dictionary<string, object?>> Input(string mutation, string @case) =>
        Task.FromResult(new Dictionary<string, object?> { ["plan"] = PlanCases.PlanOf(mutation, @case).Value, ["localIndicator"] = "w", ["indicator"] = Indicator });
}
