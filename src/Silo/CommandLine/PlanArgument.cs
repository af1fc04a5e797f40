using System.CommandLine;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Silo.Hosting;

namespace MunicipalBenchmark.Silo.CommandLine;

/// <summary>The argument PLAN: <c>city/plan</c>.</summary>
internal static class PlanArgument
{
    public static Argument<PlanId> Create() => new("PLAN")
    {
        Description = "The plan, as import names it: for example livorno/dup-2020-2022.",
        CustomParser = result =>
        {
            if (!PlanId.TryCreate(result.Tokens[0].Value, out var plan))
            {
                result.AddError($"'{result.Tokens[0].Value}' does not name a plan. A plan is city/plan, for example livorno/dup-2020-2022.");
            }

            return plan;
        },
    };

    /// <summary>Nothing can be published or exported from a store that is not there, and asking must not create one.</summary>
    public static Refusal NoStore(Settings settings) =>
        new("store-missing", $"There is no store in {settings.DataDirectory} yet. Import a document first, or say where the store is with --Data:Directory=FOLDER.");
}
