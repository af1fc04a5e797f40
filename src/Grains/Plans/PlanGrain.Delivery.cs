using System.Collections.Immutable;
using System.Globalization;
using MunicipalBenchmark.Grains.Audit;
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
        DraftImported imported => JournalAsync(item, "draft-imported", JournalDetails.After(("import", Text(imported.Import)), ("document", imported.Document))),
        DraftEdited edited => JournalAsync(item, "draft-edited", JournalDetails.After(("import", Text(edited.Import)), ("edits", Text(edited.Edits)))),
        PlanSubmitted submitted => JournalAsync(item, "plan-submitted", JournalDetails.After(("import", Text(submitted.Import)))),
        PlanReturned returned => JournalAsync(item, "plan-returned", JournalDetails.Before(("import", Text(returned.Import)))),
        PublicationStarted started => CarryOnAsync(started),
        EditionPublished published => AnnounceAsync(item, published),
        PlanWithdrawn withdrawn => RetractAsync(item, withdrawn),
        MembershipNoted => Task.CompletedTask,
        MappingsChanged changed => ProjectAgainAsync(item, changed),
        ObservationRecorded recorded => TellRecordedAsync(item, recorded),
        TagDecided decided => JournalAsync(
            item, decided.IsAccepted ? "tag-accepted" : "tag-rejected", JournalDetails.After(("node", decided.Node), ("vocabulary", decided.Scheme), ("code", decided.Value))),
        _ => throw new InvalidOperationException($"{item.Fact.GetType().Name} has no delivery."),
    };

    // The flip takes this fact out of the outbox itself; a publication that is through needs nothing.
    private Task CarryOnAsync(PublicationStarted started) =>
        Stored.Running?.Number == started.Number ? CarryOnAsync() : Task.CompletedTask;

    private Task JournalAsync(OutboxItem<PlanFact> item, string action, string details) =>
        SendAsync(item, Change(item, ChangeKind.None, action, details, isPublic: false), []);

    /// <inheritdoc/>
    public Task RemapAsync(IndicatorCode indicator) =>
        Stored.Published is { } edition ? UpdateAsync(static plan => plan, new MappingsChanged(edition, indicator)) : Task.CompletedTask;

    private async Task AnnounceAsync(OutboxItem<PlanFact> item, EditionPublished published)
    {
        var edition = published.Edition;
        var mappings = await MappingsAsync();
        var observations = await ProjectAsync(edition.Number, mappings);
        var isPublic = edition.Visibility == Visibility.Public;
        var details = JournalDetails.Of(
            published.Previous is { } replaced ? [("edition", Text(replaced))] : null,
            [("edition", Text(edition.Number)), ("visibility", edition.Visibility.ToString()), ("document", edition.Source.Name)]);
        var isTold = isPublic || published.ReplacesPublic == true;
        var change = Change(item, isPublic ? ChangeKind.Upserted : ChangeKind.Removed, "edition-published", details, isTold) with
        {
            // The flip may be the product's own doing, after a crash; the publication is its publisher's.
            Actor = edition.PublishedBy,
            Origin = published.Origin ?? item.Origin,
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
                Networks = edition.Networks,
            },
        };
        var before = published.Previous is { } previous ? await CodesAsync(previous, mappings) : [];
        await SendAsync(item, change, [.. observations.Select(observation => observation.Indicator), .. before]);
        await FollowMappingsAsync(edition, mappings);
    }

    private async Task ProjectAgainAsync(OutboxItem<PlanFact> item, MappingsChanged changed)
    {
        var mappings = await MappingsAsync();
        var observations = await ProjectAsync(changed.Edition.Number, mappings);
        var isPublic = changed.Edition.Visibility == Visibility.Public;
        var change = Change(item, isPublic ? ChangeKind.Upserted : ChangeKind.None, "mappings-applied", JournalDetails.After(("document", changed.Edition.Source.Name)), isPublic) with
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
        var change = Change(item, ChangeKind.Removed, "plan-withdrawn", JournalDetails.Before(("edition", Text(withdrawn.Number))), withdrawn.WasPublic ?? true) with
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

    private ReadModelChange Change(OutboxItem<PlanFact> item, ChangeKind kind, string action, string details, bool isPublic) => new()
    {
        Tenant = Id.City.Value,
        Change = kind,
        Subject = Id.Value,
        IsPublic = isPublic,
        Actor = item.Actor,
        Action = action,
        Details = details,
        Origin = item.Origin,
        At = item.At,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

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
        (await ProjectAsync(number, mappings)).Select(observation => observation.Indicator);

    private async Task<ImmutableArray<PublishedObservation>> ProjectAsync(int number, AcceptedMappings mappings) =>
        PlanProjection.Observations(await ContentAsync(number), mappings.Mappings, new(await PlacedAsync(number)));
}
