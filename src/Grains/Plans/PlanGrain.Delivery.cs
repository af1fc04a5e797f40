using System.Text.Json;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Mappings;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.ReadModel;

namespace MunicipalBenchmark.Grains.Plans;

/// <summary>What the world learns of a plan.</summary>
internal sealed partial class PlanGrain
{
    /// <inheritdoc/>
    protected override Task DeliverAsync(OutboxItem<PlanFact> item) => item.Fact switch
    {
        DraftImported imported => JournalAsync(item, "draft-imported", imported.Document),
        DraftEdited => JournalAsync(item, "draft-edited", document: null),
        PublicationStarted started => CarryOnAsync(started),
        EditionPublished published => AnnounceAsync(item, published),
        PlanWithdrawn withdrawn => RetractAsync(item, withdrawn),
        MappingsChanged changed => ProjectAgainAsync(item, changed),
        _ => throw new InvalidOperationException($"{item.Fact.GetType().Name} has no delivery."),
    };

    // The flip takes this fact out of the outbox itself; a publication that is through needs nothing.
    private Task CarryOnAsync(PublicationStarted started) =>
        Stored.Running?.Number == started.Number ? CarryOnAsync() : Task.CompletedTask;

    private Task JournalAsync(OutboxItem<PlanFact> item, string action, string? document) =>
        SendAsync(item, Change(item, ChangeKind.None, action, document, isPublic: false), []);

    /// <inheritdoc/>
    public Task RemapAsync(IndicatorCode indicator) =>
        Stored.Published is { } edition ? UpdateAsync(static plan => plan, new MappingsChanged(edition, indicator)) : Task.CompletedTask;

    private async Task AnnounceAsync(OutboxItem<PlanFact> item, EditionPublished published)
    {
        var edition = published.Edition;
        var mappings = await MappingsAsync();
        var observations = PlanProjection.Observations(await ContentAsync(edition.Number), mappings.Mappings);
        var isPublic = edition.Visibility == Visibility.Public;
        var change = Change(item, isPublic ? ChangeKind.Upserted : ChangeKind.Removed, "edition-published", edition.Source.Name, isPublic) with
        {
            Source = SourceOf(edition),
            Observations = observations,
            Plan = new()
            {
                Id = Id,
                Kind = edition.Header.Kind,
                Title = edition.Header.Title,
                From = edition.Header.Period?.From,
                To = edition.Header.Period?.To,
                AsOf = edition.Header.AsOf,
                Edition = edition.Number,
                Visibility = edition.Visibility,
                PublishedAt = edition.PublishedAt,
            },
        };
        var before = published.Previous is { } previous ? await CodesAsync(previous, mappings) : [];
        await SendAsync(item, change, [.. observations.Select(observation => observation.Indicator), .. before]);
        await FollowMappingsAsync(edition, mappings);
    }

    private async Task ProjectAgainAsync(OutboxItem<PlanFact> item, MappingsChanged changed)
    {
        var mappings = await MappingsAsync();
        var observations = PlanProjection.Observations(await ContentAsync(changed.Edition.Number), mappings.Mappings);
        var isPublic = changed.Edition.Visibility == Visibility.Public;
        var change = Change(item, isPublic ? ChangeKind.Upserted : ChangeKind.None, "mappings-applied", changed.Edition.Source.Name, isPublic) with
        {
            Source = SourceOf(changed.Edition),
            Observations = observations,
        };
        var touched = observations.Where(observation => observation.LocalLabel is not null).Select(observation => observation.Indicator);
        await SendAsync(item, change, changed.Indicator is { } indicator ? touched.Append(indicator) : touched);
        await FollowMappingsAsync(changed.Edition, mappings);
    }

    // The city may have said yes while this edition was on its way, when no list named the plan yet.
    private async Task FollowMappingsAsync(StoredEdition edition, AcceptedMappings used)
    {
        if (Stored.Published?.Number == edition.Number && (await MappingsAsync()).Version != used.Version)
        {
            await UpdateAsync(static plan => plan, new MappingsChanged(edition, null));
        }
    }

    private async Task RetractAsync(OutboxItem<PlanFact> item, PlanWithdrawn withdrawn)
    {
        var change = Change(item, ChangeKind.Removed, "plan-withdrawn", null, isPublic: true) with
        {
            Source = new()
            {
                Key = Id.Value,
                Edition = withdrawn.Number,
                Document = "",
                Visibility = Visibility.Private,
                PublishedAt = item.At,
            },
            RemovedPlan = Id,
        };
        await SendAsync(item, change, await CodesAsync(withdrawn.Number, await MappingsAsync()));
    }

    private Task SendAsync(OutboxItem<PlanFact> item, ReadModelChange change, IEnumerable<IndicatorCode> touched) =>
        delivery.DeliverAsync(StateNames.Plan, Id.Value, item.Sequence, change, touched);

    private ReadModelChange Change(OutboxItem<PlanFact> item, ChangeKind kind, string action, string? document, bool isPublic) => new()
    {
        Tenant = Id.City.Value,
        Change = kind,
        Subject = Id.Value,
        IsPublic = isPublic,
        Actor = item.Actor,
        Action = action,
        Details = document is null ? null : JsonSerializer.Serialize(new Dictionary<string, string> { ["document"] = document }),
        At = item.At,
    };

    private ObservationSource SourceOf(StoredEdition edition) => new()
    {
        Key = Id.Value,
        Edition = edition.Number,
        Document = edition.Source.Name,
        Visibility = edition.Visibility,
        PublishedAt = edition.PublishedAt,
    };

    private async Task<PlanDraft> ContentAsync(int number) =>
        (await EditionGrain(number).ReadAsync())?.Content
        ?? throw new InvalidOperationException($"Edition {number} of plan '{Id}' was announced and has no content.");

    private Task<AcceptedMappings> MappingsAsync() => GrainFactory.GetGrain<IMappingGrain>(GrainKeys.OfMappings(Id.City)).ReadAcceptedAsync();

    private async Task<IEnumerable<IndicatorCode>> CodesAsync(int number, AcceptedMappings mappings) =>
        PlanProjection.Observations(await ContentAsync(number), mappings.Mappings).Select(observation => observation.Indicator);
}
