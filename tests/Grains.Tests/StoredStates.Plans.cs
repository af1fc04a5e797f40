using MunicipalBenchmark.Grains.Plans;
using MunicipalBenchmark.Grains.Plans.Recording;
using MunicipalBenchmark.Grains.Plans.Tags;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Recording;
using MunicipalBenchmark.Plans.Revisions;
using MunicipalBenchmark.Plans.Values;

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

    [Fact]
    public void a_plan_with_recorded_results_and_decided_tags() => Holds("plan-recorded.v1.json", new StoredPlan
    {
        State = PlanState.Published,
        LastImport = 1,
        LastEdition = 1,
        Published = Edition,
        Outbox =
        [
            new(1, At, "an-account", new ObservationRecorded(Result, "N. 2")),
            new(2, At, "an-account", new TagDecided("1.01", "sdg", "11.2", true)),
        ],
        LastSequence = 2,
        Recorded = 1,
        TagDecisions = 1,
    });

    [Fact]
    public void recorded_results() => Holds("recordings.v1.json", new StoredRecordings
    {
        Observations = [Result, Result with { Figure = new() { Year = 2020, Raw = "", Value = new MissingValue() }, Note = null }],
    });

    [Fact]
    public void decisions_on_tags() => Holds("tag-decisions.v1.json", new StoredTagDecisions
    {
        Decisions = [new("1.01", "Un obiettivo «chiaro»", "sdg", "11.2", true, "an-account", At)],
    });

    private static RecordedObservation Result => new()
    {
        Indicator = "1.01.01-1",
        Label = "Cose fatte",
        Edition = 1,
        Figure = new() { AsOf = new(2020, 9, 30), Raw = "N. 3", Value = new NumberValue(3), Doubtful = true },
        Note = "From the office's count",
        By = "an-account",
        RecordedAt = At,
        Operation = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"),
    };
}
