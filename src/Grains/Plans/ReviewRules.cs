using MunicipalBenchmark.Access;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Grains.Plans;

/// <summary>The way of a working copy from those who write it to those who publish it.</summary>
internal static class ReviewRules
{
    /// <summary>The review that the working copy is in; null once it was changed after it had been handed in.</summary>
    public static StoredReview? ReviewOf(StoredPlan plan) => plan.Review is { } review && review.Draft == plan.Draft ? review : null;

    /// <summary>The state that is shown: a plan with a published edition stays published while its next one is reviewed.</summary>
    public static PlanState StateOf(StoredPlan plan) =>
        plan.State == PlanState.Draft && ReviewOf(plan) is not null ? PlanState.InReview : plan.State!.Value;

    public static StoredPlan Submit(StoredPlan plan, Guid operation, string by, DateTimeOffset at) =>
        (plan with { Review = ReviewOf(plan) ?? new(plan.Draft!, by, at) }).Remember(operation);

    public static Refusal? CheckReturn(StoredPlan plan, PlanId id) => plan switch
    {
        { State: null } => new("plan-unknown", $"There is no plan '{id}'. Import a document first."),
        { Running: not null } => PlanRules.Running(id),
        _ when ReviewOf(plan) is null => new("not-in-review", $"The working copy of plan '{id}' is not in review. Submit it first."),
        _ => null,
    };

    public static StoredPlan Return(StoredPlan plan, Guid operation) => (plan with { Review = null }).Remember(operation);

    /// <summary>
    /// Whether the caller may publish what is in review, or without a review. The operator may: whoever has the machine could change the setting as well,
    /// and the journal tells.
    /// </summary>
    public static Refusal? CheckSecondPerson(StoredPlan plan, PlanId id, CitySettings settings, Principal caller) =>
        !settings.RequireSecondPerson || caller.Kind is PrincipalKind.Operator or PrincipalKind.System ? null
        : ReviewOf(plan) is not { } review ? new("review-needed", $"'{id.City}' publishes what was in review only. Submit plan '{id}' first; somebody else then publishes it.")
        : review.By == caller.Id ? new("second-person-needed", $"You submitted plan '{id}' yourself, and '{id.City}' asks for a second person. Let somebody else publish it.")
        : null;
}
