using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Mappings;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Silo.Operator;

/// <summary>Carries out what a person decides about a plan's indicators: one decision after the other, until one is refused.</summary>
internal static class PlanMapping
{
    /// <summary>The sheet after the decisions, or the first refusal; decisions before it hold.</summary>
    public static async Task<Outcome<MappingSheet>> ApplyAsync(IMappingGrain grain, PlanId plan, MapPlan decisions)
    {
        foreach (var id in decisions.Withdraw)
        {
            if (await WithdrawAsync(grain, plan, id) is { } refusal)
            {
                return refusal;
            }
        }

        foreach (var pair in decisions.Reject)
        {
            var rejected = await grain.RejectAsync(new() { Plan = plan, LocalIndicator = pair.LocalIndicator, Indicator = pair.Indicator });
            if (!rejected.IsDone)
            {
                return rejected.Refusal;
            }
        }

        foreach (var pair in decisions.Accept)
        {
            var accepted = await grain.AcceptAsync(new() { Plan = plan, LocalIndicator = pair.LocalIndicator, Indicator = pair.Indicator });
            if (!accepted.IsDone)
            {
                return accepted.Refusal;
            }
        }

        return await grain.ProposeAsync(plan, null);
    }

    private static async Task<Refusal?> WithdrawAsync(IMappingGrain grain, PlanId plan, string id)
    {
        var sheet = await grain.ProposeAsync(plan, null);
        if (!sheet.IsDone)
        {
            return sheet.Refusal;
        }

        return sheet.Value.Indicators.FirstOrDefault(row => row.LocalIndicator == id)?.Mapping is { } held
            ? (await grain.WithdrawAsync(held.Label, held.UnitKey)).Refusal
            : new("mapping-unknown", $"No mapping holds for indicator '{id}' of plan '{plan}'. `mb map {plan}` lists those that do.");
    }
}
