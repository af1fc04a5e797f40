using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Grains.Plans;

/// <summary>The life of a plan: what may follow what, and who sees which of it.</summary>
internal static class PlanRules
{
    public static StoredPlan TakeIn(StoredPlan plan, ImportPlan command, int import, DateTimeOffset at, string by) => (plan with
    {
        State = plan.Published is null ? PlanState.Draft : plan.State,
        LastImport = import,
        Header = StoredHeader.Of(command.Draft),
        Draft = new(import, StoredHeader.Of(command.Draft), Summarise(command, at, by)),
    }).Remember(command.OperationId);

    public static Refusal? CheckPublish(StoredPlan plan, PlanId id) => plan switch
    {
        { State: null } => new("plan-unknown", $"There is no plan '{id}'. Import a document first."),
        { Running: not null } => Running(id),
        { Draft: null } => new("nothing-to-publish", $"Plan '{id}' has no working copy since its last edition. Import a document first."),
        _ => null,
    };

    public static Refusal Running(PlanId id) =>
        new("publication-running", $"Edition of plan '{id}' is being published just now. Ask again in a moment.");

    public static StoredPlan Start(StoredPlan plan, PublishPlan command, DateTimeOffset at, string by) => (plan with
    {
        LastEdition = plan.LastEdition + 1,
        Running = new(plan.LastEdition + 1, plan.Draft!, command.Visibility, by, at) { Origin = PrincipalContext.Origin },
    }).Remember(command.OperationId);

    public static StoredEdition EditionOf(StoredPublication running) =>
        new(running.Number, running.Draft.Header, running.Draft.Summary.Source, running.Visibility, running.By, running.StartedAt);

    public static StoredPlan Flip(StoredPlan plan, StoredEdition edition) => plan with
    {
        State = PlanState.Published,
        Published = edition,
        Running = null,
        Draft = null,
        Review = null,
        Outbox = plan.Outbox.RemoveAll(item => item.Fact is PublicationStarted started && started.Number == edition.Number),
    };

    public static Refusal? CheckWithdraw(StoredPlan plan, PlanId id) => plan switch
    {
        { State: null } => new("plan-unknown", $"There is no plan '{id}'."),
        { Running: not null } => Running(id),
        { Published: null } => new("not-published", $"Plan '{id}' has no published edition that could be withdrawn."),
        _ => null,
    };

    public static StoredPlan Withdraw(StoredPlan plan, Guid operation) =>
        (plan with { State = PlanState.Withdrawn, Published = null }).Remember(operation);

    /// <summary>Whether a principal may see the published edition.</summary>
    public static bool Sees(Principal principal, PlanId id, StoredEdition edition) =>
        edition.Visibility == Visibility.Public || AccessRules.ServesCity(principal, id.City.Value);

    /// <summary>What a principal may see of the plan; null for nothing at all.</summary>
    public static PlanView? View(StoredPlan plan, PlanId id, Principal principal)
    {
        var serves = AccessRules.ServesCity(principal, id.City.Value);
        var edition = plan.Published is { } published && Sees(principal, id, published) ? published : null;
        var header = edition?.Header ?? (serves ? plan.Header : null);
        return header is null
            ? null
            : new()
            {
                Id = id,
                State = ReviewRules.StateOf(plan),
                Kind = header.Kind,
                Title = header.Title,
                Period = header.Period,
                AsOf = header.AsOf,
                Edition = edition?.Number,
                Visibility = edition?.Visibility ?? Visibility.Private,
                PublishedAt = edition?.PublishedAt,
                PublishedBy = serves ? edition?.PublishedBy : null,
                Source = edition?.Source,
                Draft = serves ? plan.Draft?.Summary : null,
                Review = serves && ReviewRules.ReviewOf(plan) is { } review ? new() { SubmittedBy = review.By, SubmittedAt = review.At } : null,
            };
    }

    private static DraftSummary Summarise(ImportPlan command, DateTimeOffset at, string by) => new()
    {
        Source = command.Source,
        Nodes = command.Draft.Nodes.Length,
        Indicators = command.Draft.Indicators.Length,
        SpendingRows = command.Draft.Spending.Length,
        Diagnostics = command.Draft.Diagnostics.Count(diagnostic => diagnostic.Severity != DiagnosticSeverity.Info),
        ImportedAt = at,
        ImportedBy = by,
    };
}
