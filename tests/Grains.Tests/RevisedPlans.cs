using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Revisions;

namespace MunicipalBenchmark.Grains.Tests;

public sealed class RevisedPlans(Cluster cluster)
{
    [Fact]
    public async Task a_preview_shows_the_difference_and_writes_nothing()
    {
        var city = await cluster.CityAsync();
        await cluster.ImportAsync(city, Some.Plan());
        var before = await ViewAsync(city);

        var revision = await PreviewAsync(city, WithTitle("Corrected"));

        Assert.Equal((RevisionBase.Draft, before!.Revision!.Value, false), (revision.Against, revision.Revision, revision.Unchanged));
        var part = Assert.Single(revision.Difference.Parts);
        Assert.Equal((PlanPart.Node, DifferenceKind.Changed, "1.01"), (part.Part, part.Kind, part.After));
        Assert.Equal(before, await ViewAsync(city));
        Assert.Equal("Node 1.01", (await DraftAsync(city)).Nodes[1].Title);
    }

    [Fact]
    public async Task a_preview_compares_with_the_edition_where_there_is_no_draft_and_with_nothing_where_there_is_no_plan()
    {
        var city = await cluster.CityAsync();
        Assert.Equal(RevisionBase.Nothing, (await PreviewAsync(city, Some.Plan())).Against);
        await cluster.PublishAsync(city, Some.Plan());

        var same = await PreviewAsync(city, Some.Plan());
        Assert.Equal((RevisionBase.Edition, true), (same.Against, same.Unchanged));
        Assert.Single((await PreviewAsync(city, WithTitle("Corrected"))).Difference.Parts);
    }

    [Fact]
    public async Task a_draft_is_compared_with_the_published_edition()
    {
        var city = await cluster.CityAsync();
        await cluster.ImportAsync(city, Some.Plan());
        Assert.Equal("not-published", (await AsOperatorAsync(() => cluster.Plan(city).CompareAsync())).Refusal!.Code);
        await cluster.PublishAsync(city, Some.Plan());
        Assert.Equal("no-draft", (await AsOperatorAsync(() => cluster.Plan(city).CompareAsync())).Refusal!.Code);
        await cluster.ImportAsync(city, WithTitle("Corrected"));
        Assert.Single((await AsOperatorAsync(() => cluster.Plan(city).CompareAsync())).Value!.Parts);
    }

    [Fact]
    public async Task an_edit_is_kept_with_its_author_shown_in_the_draft_and_published()
    {
        var city = await cluster.CityAsync();
        await cluster.ImportAsync(city, Some.Plan());
        var view = (await EditAsync(city, Title("1.01", "By hand"))).Value!;

        Assert.Equal((2, 1), (view.Revision, view.Edits));
        Assert.Equal("By hand", (await DraftAsync(city)).Nodes[1].Title);
        var edit = Assert.Single(await AsOperatorAsync(() => cluster.Plan(city).ReadEditsAsync()));
        Assert.Equal((Principal.Operator.Id, "1.01"), (edit.By, edit.Item));
        await PublishAsync(city);
        Assert.Equal("By hand", (await EditionAsync(city)).Nodes[1].Title);
    }

    [Fact]
    public async Task edits_survive_the_next_document_before_and_after_publication()
    {
        var city = await cluster.CityAsync();
        await cluster.ImportAsync(city, Some.Plan());
        await EditAsync(city, Title("1.01", "By hand"));

        await cluster.ImportAsync(city, Some.Plan() with { Title = "Second document" });
        Assert.Equal(("Second document", "By hand"), ((await DraftAsync(city)).Title, (await DraftAsync(city)).Nodes[1].Title));
        await PublishAsync(city);

        var revision = await PreviewAsync(city, WithTitle("Third document"));
        Assert.Equal(EditFate.Conflict, Assert.Single(revision.Edits).Fate);
        await cluster.ImportAsync(city, WithTitle("Third document"));
        Assert.Equal("By hand", (await DraftAsync(city)).Nodes[1].Title);

        await AsOperatorAsync(() => cluster.Plan(city).ImportAsync(Some.Import(WithTitle("Fourth document")) with { Discards = EditDiscards.Everything }));
        Assert.Equal("Fourth document", (await DraftAsync(city)).Nodes[1].Title);
        Assert.Empty(await AsOperatorAsync(() => cluster.Plan(city).ReadEditsAsync()));
    }

    [Fact]
    public async Task a_published_plan_can_be_edited_without_another_document()
    {
        var city = await cluster.CityAsync();
        await cluster.PublishAsync(city, Some.Plan());
        var view = (await EditAsync(city, Title("1.01", "By hand"))).Value!;

        Assert.Equal((PlanState.Published, 1, "plan.md"), (view.State, view.Edition, view.Draft!.Source.Name));
        Assert.Equal("Node 1.01", (await EditionAsync(city)).Nodes[1].Title);
        await PublishAsync(city);
        Assert.Equal("By hand", (await EditionAsync(city)).Nodes[1].Title);
        await EditAsync(city, Title("1.01.01", "Also by hand"));
        Assert.Equal(["By hand", "Also by hand"], (await DraftAsync(city)).Nodes.Skip(1).Select(node => node.Title));
    }

    [Fact]
    public async Task what_somebody_else_changed_meanwhile_is_not_overwritten()
    {
        var city = await cluster.CityAsync();
        await cluster.ImportAsync(city, Some.Plan());
        var seen = (await ViewAsync(city))!.Revision;
        await EditAsync(city, Title("1", "By another"));

        var edit = await AsOperatorAsync(() => cluster.Plan(city).EditAsync(new() { Edits = [Title("1", "Mine")], ExpectedRevision = seen, OperationId = Guid.NewGuid() }));
        var import = await AsOperatorAsync(() => cluster.Plan(city).ImportAsync(Some.Import(Some.Plan()) with { ExpectedRevision = seen }));
        Assert.Equal(("plan-changed", "plan-changed"), (edit.Refusal!.Code, import.Refusal!.Code));
    }

    [Fact]
    public async Task an_edit_sent_again_is_done_once_and_a_refused_one_changes_nothing()
    {
        var city = await cluster.CityAsync();
        await cluster.ImportAsync(city, Some.Plan());
        var edit = new EditPlan { Edits = [new AddNode(Some.Node("2", NodeLevel.MandateLine))], OperationId = Guid.NewGuid() };
        Assert.True((await AsOperatorAsync(() => cluster.Plan(city).EditAsync(edit))).IsDone);
        Assert.True((await AsOperatorAsync(() => cluster.Plan(city).EditAsync(edit))).IsDone);
        Assert.Equal(4, (await DraftAsync(city)).Nodes.Length);

        Assert.Equal("draft-invalid", (await EditAsync(city, Title("1", "x"), new ChangeFields(PlanPart.Node, "1", [FieldValue.OfText("parent", "1.01.01")]))).Refusal!.Code);
        Assert.Equal("field-invalid", (await EditAsync(city, Title("1", "with \0 inside"))).Refusal!.Code);
        Assert.Equal("Node 1", (await DraftAsync(city)).Nodes[0].Title);
        Assert.Equal("no-draft", (await EditAsync(await cluster.CityAsync(), Title("1", "x"))).Refusal!.Code);
    }

    [Fact]
    public async Task an_edit_whose_acceptance_was_never_written_does_not_count()
    {
        var city = await cluster.CityAsync();
        await cluster.ImportAsync(city, Some.Plan());
        await EditAsync(city, Title("1", "First"));
        var log = cluster.Grains.GetGrain<IEditsGrain>(GrainKeys.OfEdits(PlanId.Of(city, "dup"), 1));
        using (PrincipalContext.Act(Principal.System))
        {
            // As a process leaves it that dies between the two writes of an edit.
            var edits = await log.ReadAsync();
            await log.ReplaceAsync([.. edits, edits[0] with { Item = "1.01", Fields = [new("title", "\"Node 1.01\"", "\"Lost\"")] }]);
        }

        Assert.Equal(["First", "Node 1.01"], (await DraftAsync(city)).Nodes.Take(2).Select(node => node.Title));
        await EditAsync(city, Title("1.01.01", "Third"));
        Assert.Equal(["First", "Node 1.01", "Third"], (await DraftAsync(city)).Nodes.Select(node => node.Title));
    }

    [Fact]
    public async Task edits_that_a_document_cannot_bear_are_refused_with_the_remedy()
    {
        var city = await cluster.CityAsync();
        var two = Some.Plan() with { Nodes = [.. Some.Plan().Nodes, Some.Node("2", NodeLevel.StrategicObjective)] };
        await cluster.ImportAsync(city, two);
        await EditAsync(city, new ChangeFields(PlanPart.Node, "1.01", [FieldValue.OfText("parent", "2")]));

        var round = two with { Nodes = [two.Nodes[0], two.Nodes[1], two.Nodes[2], two.Nodes[3] with { Parent = "1.01" }] };
        var refused = await cluster.ImportAsync(city, round);
        Assert.Equal("edits-do-not-fit", refused.Refusal!.Code);
        Assert.Contains("--discard-edits", refused.Refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task edits_belong_to_those_who_serve_the_city()
    {
        var city = await cluster.CityAsync();
        await cluster.PublishAsync(city, Some.Plan());
        using var acting = PrincipalContext.Act(new(PrincipalKind.User, "stranger") { Memberships = [new(Role.Publisher, "elsewhere")] });
        await Assert.ThrowsAsync<AccessDeniedException>(() => cluster.Plan(city).EditAsync(new() { Edits = [Title("1", "x")], OperationId = Guid.NewGuid() }));
        await Assert.ThrowsAsync<AccessDeniedException>(() => cluster.Plan(city).PreviewImportAsync(new() { Draft = Some.Plan() }));
        await Assert.ThrowsAsync<AccessDeniedException>(() => cluster.Plan(city).CompareAsync());
        await Assert.ThrowsAsync<AccessDeniedException>(() => cluster.Plan(city).ReadEditsAsync());
    }

    private static PlanDraft WithTitle(string title) => Some.Plan() with { Nodes = Some.Plan().Nodes.SetItem(1, Some.Plan().Nodes[1] with { Title = title }) };

    private static ChangeFields Title(string node, string title) => new(PlanPart.Node, node, [FieldValue.OfText("title", title)]);

    private static async Task<T> AsOperatorAsync<T>(Func<Task<T>> call)
    {
        using (PrincipalContext.Act(Principal.Operator))
        {
            return await call();
        }
    }

    private Task<PlanView?> ViewAsync(CityId city) => AsOperatorAsync(() => cluster.Plan(city).ReadAsync());

    private async Task<PlanDraft> DraftAsync(CityId city) => (await AsOperatorAsync(() => cluster.Plan(city).ExportAsync(draft: true))).Value!;

    private async Task<PlanDraft> EditionAsync(CityId city) => (await AsOperatorAsync(() => cluster.Plan(city).ExportAsync(draft: false))).Value!;

    private Task PublishAsync(CityId city) => AsOperatorAsync(() => cluster.Plan(city).PublishAsync(new() { OperationId = Guid.NewGuid() }));

    private Task<Outcome<PlanView>> EditAsync(CityId city, params DraftEdit[] edits) =>
        AsOperatorAsync(() => cluster.Plan(city).EditAsync(new() { Edits = [.. edits], OperationId = Guid.NewGuid() }));

    private async Task<PlanRevision> PreviewAsync(CityId city, PlanDraft draft)
    {
        var revision = await AsOperatorAsync(() => cluster.Plan(city).PreviewImportAsync(new() { Draft = draft }));
        Assert.True(revision.IsDone, revision.Refusal?.Message);
        return revision.Value;
    }
}
