using MunicipalBenchmark.Grains.Plans;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Revisions;

namespace MunicipalBenchmark.Grains.Tests;

/// <content>The states of plans: header, working copies, edits, editions.</content>
public sealed partial class StoredStates
{
    [Fact]
    public void a_plan() => Holds("plan.v1.json", new StoredPlan
    {
        State = PlanState.Published,
        LastImport = 3,
        LastEdition = 2,
        Header = Header,
        Draft = Draft,
        Running = new(2, Draft, Visibility.Networks, "operator", At) { Networks = [NetworkId.Load("recs")] },
        Published = Edition,
        Operations = [Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e")],
        Outbox =
        [
            new(1, At, "operator", new DraftImported(1, "plan.md")),
            new(2, At, "operator", new PublicationStarted(1)),
            new(3, At, "system", new EditionPublished(Edition, 1)),
            new(4, At, "operator", new PlanWithdrawn(1)),
            new(5, At, "system", new MembershipNoted()),
            new(6, At, "system", new MappingsChanged(Edition, IndicatorCode.Load("mb:cycle-paths"))),
            new(7, At, "operator", new DraftEdited(3, 2)),
        ],
        LastSequence = 7,
        Edits = new(3, 2),
        Revision = 5,
    });

    [Fact]
    public void manual_edits() => Holds("edits.v1.json", new StoredEdits
    {
        Edits =
        [
            new()
            {
                Part = PlanPart.Node,
                Kind = DifferenceKind.Changed,
                Item = "1.01",
                Label = "Un obiettivo «chiaro»",
                Fields = [new("title", "\"Un obiettivo «chiaro»\"", "\"Un altro\""), new("weight", "80", null)],
                At = At,
                By = "operator",
            },
            new() { Part = PlanPart.Spending, Kind = DifferenceKind.Removed, Item = "09.02@2020-06-30", Label = "Ambiente", At = At, By = "operator", Unplaced = true },
        ],
    });

    [Fact]
    public void a_working_copy() => Holds("draft.v1.json", new StoredDraftContent { Content = Plan });

    [Fact]
    public void an_edition() => Holds("edition.v1.json", new StoredEditionContent
    {
        Content = new() { Plan = PlanId.Load("livorno/dup"), Number = 1, Content = Plan, Source = Source, PreparedAt = At },
    });

    [Fact]
    public void a_plan_in_review() => Holds("plan-review.v1.json", new StoredPlan
    {
        State = PlanState.Draft,
        LastImport = 3,
        Draft = Draft,
        Review = new(Draft, "an-account", At),
        Running = new(2, Draft, Visibility.Private, "an-account", At) { Origin = new("cli") },
        Outbox =
        [
            new(1, At, "an-account", new PlanSubmitted(3)),
            new(2, At, "an-account", new PlanReturned(3)),
            new(3, At, "system", new EditionPublished(Edition, null) { Origin = new("graphql", "2001:db8::1") }),
        ],
        LastSequence = 3,
    });
}
