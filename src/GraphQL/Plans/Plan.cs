using GraphQL;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.GraphQL.Cities;
using MunicipalBenchmark.GraphQL.Connections;
using MunicipalBenchmark.GraphQL.Errors;
using MunicipalBenchmark.GraphQL.Plans.Recording;
using MunicipalBenchmark.GraphQL.Schema;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Mappings;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.GraphQL.Plans;

/// <summary>A plan as you may see it: its header, and the content of its published edition.</summary>
internal sealed class Plan(PlanView view, PlanTree? tree)
{
    /// <summary>The plan, `{city}/{plan}`, for example `livorno/dup-2020-2022`.</summary>
    [Id]
    public string Id => view.Id.Value;

    /// <summary>Where it is in its life.</summary>
    public PlanState State => view.State;

    /// <summary>Kind of document.</summary>
    public PlanKind Kind => view.Kind;

    /// <summary>Title.</summary>
    public string Title => view.Title;

    /// <summary>Years planned for.</summary>
    public YearSpan? Period => view.Period is { } period ? new(period.From, period.To) : null;

    /// <summary>Date of the state reported.</summary>
    public DateOnly? AsOf => view.AsOf;

    /// <summary>Number of the published edition, 1 and up; null while there is none. Editions are numbered and never changed.</summary>
    public int? Edition => view.Edition;

    /// <summary>Who outside the city sees it.</summary>
    public Visibility Visibility => view.Visibility;

    /// <summary>With the visibility `NETWORKS`: slugs of the networks that the city shares it with.</summary>
    public IReadOnlyList<string> Networks { get; } = [.. view.Networks.Select(network => network.Value)];

    /// <summary>When that edition was published.</summary>
    public DateTimeOffset? PublishedAt => view.PublishedAt;

    /// <summary>The document behind that edition.</summary>
    public SourceDocument? Document => view.Source is { } source ? new(source) : null;

    /// <summary>The working copy; null when there is none, or when you do not serve the city.</summary>
    public WorkingCopy? WorkingCopy => view.Draft is { } draft ? new(view.Id, draft) : null;

    /// <summary>Counts imports and manual edits: a change that names the revision you saw is refused when the plan changed meanwhile. Null when you do not serve the city.</summary>
    public int? Revision => view.Revision;

    /// <summary>How many manual edits the working copy has, or the published edition when there is none; null when you do not serve the city.</summary>
    public int? EditCount => view.Edits;

    /// <summary>The manual edits, oldest first; empty when you do not serve the city.</summary>
    /// <param name="first">Size of the page.</param>
    /// <param name="after">Cursor of the item before the page.</param>
    [Complexity(20)]
    public async Task<Connection<PlanEdit>> Edits(
        [FromServices] IGrainFactory grains, CancellationToken cancellationToken, int first = Page.DefaultSize, string? after = null)
    {
        var edits = view.Edits is null or 0 ? [] : await grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(view.Id)).ReadEditsAsync().WaitAsync(cancellationToken);
        return Page.Of(edits, first, after, edit => new PlanEdit(edit));
    }

    /// <summary>What the working copy changes in the published edition; null when one of them is missing, or when you do not serve the city.</summary>
    [Complexity(20)]
    public async Task<PendingDifference?> PendingDifference([FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        view is { Draft: not null, Edition: not null }
        && (await grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(view.Id)).CompareAsync().WaitAsync(cancellationToken)).Value is { } difference
            ? new PendingDifference(difference)
            : null;

    /// <summary>The city that owns the plan.</summary>
    [Complexity(10)]
    public async Task<City?> City([FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        await grains.Directory().FindCityAsync(view.Id.City.Value).WaitAsync(cancellationToken) is { } entry ? new City(entry) : null;

    /// <summary>Nodes of the plan's tree, parents before their children.</summary>
    /// <param name="level">Of this level only.</param>
    /// <param name="parent">Children of this node only: its `id` or `localId`.</param>
    /// <param name="first">Size of the page.</param>
    /// <param name="after">Cursor of the item before the page.</param>
    public Connection<PlanNode> Nodes(NodeLevel? level, [Id] string? parent, int first = Page.DefaultSize, string? after = null) =>
        Page.Of(tree?.Select(level, parent) ?? [], first, after, node => new PlanNode(tree!, node));

    /// <summary>One node of the plan's tree, or null when it has none under that id.</summary>
    /// <param name="id">Its `id` or `localId`, for example `1.01.01`.</param>
    public PlanNode? Node([Id] string id) => tree?.Find(id) is { } node ? new PlanNode(tree, node) : null;

    /// <summary>The plan's own indicators, in the order of the document.</summary>
    /// <param name="first">Size of the page.</param>
    /// <param name="after">Cursor of the item before the page.</param>
    public Connection<PlanIndicator> Indicators(int first = Page.DefaultSize, string? after = null) =>
        Page.Of(tree?.Content.Indicators ?? [], first, after, indicator => new PlanIndicator(view.Id, indicator));

    /// <summary>Results recorded between documents, oldest first; those without a place in the published edition for those who serve the city only.</summary>
    /// <param name="first">Size of the page.</param>
    /// <param name="after">Cursor of the item before the page.</param>
    [Complexity(10)]
    public async Task<Connection<RecordedResult>> Recorded(
        [FromServices] IGrainFactory grains, CancellationToken cancellationToken, int first = Page.DefaultSize, string? after = null)
    {
        var placed = view.Recorded == 0 ? [] : await grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(view.Id)).ReadRecordedAsync().WaitAsync(cancellationToken);
        return Page.Of(placed, first, after, observation => new RecordedResult(view.Id, observation));
    }

    /// <summary>Spending by mission and programme, in the order of the document.</summary>
    /// <param name="mission">Of this mission of D.Lgs. 118/2011 only, two digits.</param>
    /// <param name="first">Size of the page.</param>
    /// <param name="after">Cursor of the item before the page.</param>
    public Connection<SpendingRow> Spending(string? mission, int first = Page.DefaultSize, string? after = null) =>
        Page.Of(
            tree?.Content.Spending.Where(row => mission is null || row.Mission == mission).ToArray() ?? [], first, after, row => new SpendingRow(row));

    /// <summary>Networks, partner cities, funds and awards.</summary>
    /// <param name="first">Size of the page.</param>
    /// <param name="after">Cursor of the item before the page.</param>
    public Connection<PlanRelation> Relations(int first = Page.DefaultSize, string? after = null) =>
        Page.Of(tree?.Content.Relations ?? [], first, after, relation => new PlanRelation(relation));

    /// <summary>Acts that approved the document.</summary>
    [Complexity(1, 3)]
    public IReadOnlyList<PlanAct> Acts() => tree is null ? [] : [.. tree.Content.Acts.Select(act => new PlanAct(act))];

    /// <summary>What the reader of the document was unsure of or could not read, with the lines.</summary>
    /// <param name="first">Size of the page.</param>
    /// <param name="after">Cursor of the item before the page.</param>
    public Connection<PlanDiagnostic> Diagnostics(int first = Page.DefaultSize, string? after = null) =>
        Page.Of(tree?.Content.Diagnostics ?? [], first, after, diagnostic => new PlanDiagnostic(diagnostic));

    /// <summary>Tags proposed for nodes, with their reasons; empty for those who do not work for the city.</summary>
    /// <param name="first">Size of the page.</param>
    /// <param name="after">Cursor of the item before the page.</param>
    public Connection<PlanProposedTag> ProposedTags(int first = Page.DefaultSize, string? after = null) =>
        Page.Of(tree?.Content.ProposedTags ?? [], first, after, tag => new PlanProposedTag(view.Id, tag));

    /// <summary>
    /// Which of the plan's indicators are the catalogue's by the city's word, and which are proposed to be; of the draft where there is one. Empty for
    /// those who do not work for the city.
    /// </summary>
    /// <param name="first">Size of the page.</param>
    /// <param name="after">Cursor of the item before the page.</param>
    [Complexity(20)]
    public async Task<Connection<IndicatorMapping>> Mappings(
        [FromServices] IGrainFactory grains, CancellationToken cancellationToken, int first = Page.DefaultSize, string? after = null)
    {
        if (PrincipalContext.Current is not { } caller || !AccessRules.ServesCity(caller, view.Id.City.Value))
        {
            return Page.Of(Array.Empty<MappingRow>(), first, after, row => new IndicatorMapping(view.Id, row));
        }

        var sheet = await grains.GetGrain<IMappingGrain>(GrainKeys.OfMappings(view.Id.City)).ProposeAsync(view.Id, null).WaitAsync(cancellationToken);
        return sheet.IsDone
            ? Page.Of(sheet.Value.Indicators, first, after, row => new IndicatorMapping(view.Id, row))
            : throw new RefusedError(sheet.Refusal);
    }
}
