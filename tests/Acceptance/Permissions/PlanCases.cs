using System.Collections.Concurrent;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>Mutations of plans, each on plans of its own.</summary>
internal static class PlanCases
{
    private static readonly DateOnly AsOf = new(2018, 12, 31);
    private static int _versions = 100;
    private static readonly ConcurrentDictionary<string, int> Goals = new(StringComparer.Ordinal);

    public static IEnumerable<MutationCase> Of(Stage stage)
    {
        var unknown = $"{Stage.City}/nowhere";
        yield return new("importPlan", null, MutationCase.Visibilities, Ensure("importPlan"), async (caller, @case) =>
        {
            var document = PlanFormat.WriteUtf8(StagePlans.Draft(StagePlans.Plain, AsOf, Interlocked.Increment(ref _versions)));
            return new() { ["upload"] = await caller.UploadAsync("piano.json", document) ?? "none", ["city"] = Stage.City.Value, ["plan"] = SlugOf("importPlan", @case) };
        }, ("upload", "nothing"), "UPLOAD_UNKNOWN")
        { ObserveAsync = Observe("importPlan") };
        yield return new("editNode", null, MutationCase.Visibilities, Ensure("editNode"), (caller, @case) => Task.FromResult(new Dictionary<string, object?>
        {
            ["node"] = $"{PlanOf("editNode", @case)}/1.01.02",
            ["fields"] = new[] { new { field = "title", text = $"Changed by {caller.Name}" } },
        }), ("node", $"{unknown}/1.01.02"), "NO_DRAFT")
        { ObserveAsync = Observe("editNode") };

        // Whoever comes second finds the other one's node gone.
        yield return new("removeNode", null, MutationCase.Visibilities, Ensure("removeNode"), (caller, @case) => Task.FromResult(new Dictionary<string, object?>
        {
            ["node"] = $"{PlanOf("removeNode", @case)}/{(caller.Name == "editor" ? "1.01.02" : "1.01.03")}",
        }), ("node", $"{unknown}/1.01.02"), "NO_DRAFT")
        { ObserveAsync = Observe("removeNode") };
        yield return Simple("submitPlan", Ensure("submitPlan"), "PLAN_UNKNOWN");
        yield return Simple("returnPlan", Ensure("returnPlan", async plan => StagePlans.Done(await plan.SubmitAsync(Guid.NewGuid()))), "PLAN_UNKNOWN");
        yield return Simple("withdrawPlan", Ensure("withdrawPlan"), "PLAN_UNKNOWN");
        yield return new("publishPlan", null, MutationCase.Visibilities, Ensure("publishPlan"), (_, @case) => Task.FromResult(new Dictionary<string, object?>
        {
            ["plan"] = PlanOf("publishPlan", @case).Value,
            ["visibility"] = @case,
            ["networks"] = @case == "NETWORKS" ? new[] { Stage.Network.Value } : null,
        }), ("plan", unknown), "PLAN_UNKNOWN")
        { ObserveAsync = Observe("publishPlan") };
        yield return Tag("acceptTag");
        yield return Tag("rejectTag");
        yield return new("recordObservation", null, MutationCase.Visibilities, Ensure("recordObservation"), (_, @case) => Task.FromResult(new Dictionary<string, object?>
        {
            ["indicator"] = $"{PlanOf("recordObservation", @case)}/w",
            ["year"] = AsOf.Year,
            ["raw"] = FormattableString.Invariant($"{Interlocked.Increment(ref _versions) % 100}%"),
        }), ("indicator", $"{unknown}/w"), "PLAN_UNKNOWN")
        {
            ObserveAsync = async (_, @case) =>
            {
                using var acting = PrincipalContext.Act(Principal.Operator);
                return string.Join(' ', await stage.Grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(PlanOf("recordObservation", @case))).ReadRecordedAsync());
            },
        };

        // A tag is decided on once: each caller who may has another.
        MutationCase Tag(string mutation) => new(mutation, null, MutationCase.Visibilities, Ensure(mutation), (caller, @case) => Task.FromResult(new Dictionary<string, object?>
        {
            ["node"] = $"{PlanOf(mutation, @case)}/1.01.01",
            ["vocabulary"] = "sdg",
            ["code"] = FormattableString.Invariant($"{Goals.AddOrUpdate($"{mutation}-{@case}-{caller.Name}", caller.Name == "publisher" ? StagePlans.Goals : 1, (_, last) => caller.Name == "publisher" ? last - 1 : last + 1)}"),
        }), ("node", $"{unknown}/1.01.01"), "NO_DRAFT")
        {
            // A no changes nothing in the plan's own state.
            ObserveAsync = mutation == "acceptTag" ? Observe(mutation) : null,
        };

        MutationCase Simple(string mutation, Func<string, Task> arrange, string code) =>
            new(mutation, null, MutationCase.Visibilities, arrange, (_, @case) => Task.FromResult(new Dictionary<string, object?> { ["plan"] = PlanOf(mutation, @case).Value }), ("plan", unknown), code)
            {
                ObserveAsync = Observe(mutation),
            };

        Func<string, Task> Ensure(string mutation, Func<IPlanGrain, Task>? then = null) => @case => EnsureAsync(stage, mutation, @case, $"Raccolta {SlugOf(mutation, @case)}", then);

        Func<StageCaller, string, Task<string>> Observe(string mutation) => async (_, @case) =>
        {
            using var acting = PrincipalContext.Act(Principal.Operator);
            return (await stage.Grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(PlanOf(mutation, @case))).ReadAsync())?.ToString() ?? "nothing";
        };
    }

    public static PlanId PlanOf(string mutation, string @case) => PlanId.Of(Stage.City, SlugOf(mutation, @case));

    /// <summary>Sees to it that a mutation's plan has a published edition of the visibility and a fresh working copy beside it.</summary>
    public static async Task EnsureAsync(Stage stage, string mutation, string @case, string label, Func<IPlanGrain, Task>? then = null)
    {
        using var acting = PrincipalContext.Act(Principal.Operator);
        var plan = PlanOf(mutation, @case);
        var grain = stage.Grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(plan));
        if ((await grain.ReadAsync())?.Edition is null)
        {
            await stage.PublishAsync(plan, StagePlans.Plain, AsOf, Enum.Parse<Visibility>(@case, ignoreCase: true), label);
        }
        else
        {
            await StagePlans.ImportAsync(stage.Grains, plan, StagePlans.Draft(StagePlans.Plain, AsOf, Interlocked.Increment(ref _versions), label));
        }

        if (then is not null)
        {
            await then(grain);
        }
    }

    private static string SlugOf(string mutation, string @case) => $"{mutation}-{@case}".ToLowerInvariant();
}
