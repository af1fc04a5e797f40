using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Grains.Audit;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Grains.Mappings;
using MunicipalBenchmark.Grains.Plans.Recording;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Recording;
using MunicipalBenchmark.ReadModel;

namespace MunicipalBenchmark.Grains.Plans;

/// <summary>
/// Results recorded between documents. They are in a log of their own beside the editions, which never change; a result counts from the moment that the
/// plan's state says how many there are, which is also the moment of its fact.
/// </summary>
internal sealed partial class PlanGrain
{
    private RecordingLog? _log;
    private (int Edition, int Count, ImmutableArray<PlacedObservation> Placed)? _placed;
    private (int Edition, Dictionary<int, IReadOnlyDictionary<string, string>> Ways)? _ways;

    private RecordingLog Log => _log ??= new(GrainFactory, Id);

    /// <inheritdoc/>
    public async Task<Outcome<PlacedObservation>> RecordObservationAsync(RecordObservation command)
    {
        if (Stored.Published is not { } edition)
        {
            return RecordingRules.NotPublished(Id, Stored.State is not null);
        }

        var caller = PrincipalContext.Current!;
        using (PrincipalContext.Act(Principal.System))
        {
            var placed = await PlacedAsync(edition.Number);
            if (placed.LastOrDefault(known => known.Observation.Operation == command.OperationId) is { } done)
            {
                return done;
            }

            var settings = await GrainFactory.GetGrain<ICityGrain>(GrainKeys.OfCity(Id.City)).ReadSettingsAsync();
            if (RecordingRules.CheckCaller(Id, settings, caller) is { } denied)
            {
                return denied;
            }

            var content = await ContentAsync(edition.Number);
            var recorded = RecordingRules.Record(command, Id, edition.Number, content, values.Read(command.Raw), Time.GetUtcNow(), caller.Id);
            if (!recorded.IsDone)
            {
                return recorded.Refusal;
            }

            var standing = placed.LastOrDefault(known => known.Counts && known.Indicator == command.Indicator
                && known.Observation.Figure.AsOf == command.AsOf && known.Observation.Figure.Year == command.Year);
            if (standing is not null && RecordingRules.IsSame(standing.Observation, recorded.Value))
            {
                return standing;
            }

            if (RecordingRules.CheckNext(recorded.Value, standing, Stored.Recorded) is { } refusal)
            {
                return refusal;
            }

            await Log.AppendAsync(Stored.Recorded, recorded.Value);
            CrashPoints.Reach("record/written");
            using (PrincipalContext.Act(caller))
            {
                await UpdateAsync(
                    plan => plan with { Recorded = plan.Recorded + 1 }, new ObservationRecorded(recorded.Value, standing?.Observation.Figure.Raw));
            }

            return (await PlacedAsync(edition.Number))[^1];
        }
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<PlacedObservation>> ReadRecordedAsync()
    {
        if (Stored is not { Recorded: > 0, Published: { } edition } || !PlanRules.Sees(PrincipalContext.Current!, Id, edition, await IsSharedAsync(edition)))
        {
            return [];
        }

        if (edition.Visibility != Visibility.Public)
        {
            await reads.RecordAsync(Id, $"results recorded beside edition {edition.Number}");
        }

        var serves = AccessRules.ServesCity(PrincipalContext.Current!, Id.City.Value);
        using (PrincipalContext.Act(Principal.System))
        {
            var placed = await PlacedAsync(edition.Number);
            var from = PlanRules.HistoryFrom(Stored, edition);
            return serves
                ? placed
                : [.. placed.Where(observation => observation.Counts || (observation.Indicator is not null && observation.Observation.Edition >= from)).Select(observation => observation with { Observation = observation.Observation with { By = null } })];
        }
    }

    // Told by the edition that readers see now: another may have been flipped since the result was recorded, and brings its own fact.
    private async Task TellRecordedAsync(OutboxItem<PlanFact> item, ObservationRecorded recorded)
    {
        var figure = recorded.Observation.Figure;
        var details = JournalDetails.Of(
            recorded.Before is { } before ? [("raw", before)] : null,
            [("indicator", recorded.Observation.Indicator), ("period", RecordingRules.PeriodOf(figure)), ("raw", figure.Raw), ("edition", Text(recorded.Observation.Edition))]);
        if (Stored.Published is not { } edition)
        {
            await JournalAsync(item, "observation-recorded", details);
            return;
        }

        var mappings = await MappingsAsync();
        var observations = await ProjectAsync(edition.Number, mappings);
        var isPublic = edition.Visibility == Visibility.Public;
        var change = Change(item, isPublic ? ChangeKind.Upserted : ChangeKind.None, "observation-recorded", details, isPublic) with
        {
            Source = SourceOf(edition),
            Observations = observations,
        };
        var place = (await PlacedAsync(edition.Number)).LastOrDefault(placed => placed.Observation.Operation == recorded.Observation.Operation)?.Indicator;
        var local = (await ContentAsync(edition.Number)).Indicators.FirstOrDefault(indicator => indicator.Id == place);
        await SendAsync(item, change, local is not null && MappedObservations.MappingOf(local, mappings.Mappings) is { } mapping ? [mapping.Indicator] : []);
        await FollowMappingsAsync(edition, mappings);
    }

    /// <summary>The results as they stand in an edition; kept in memory, since neither the log's beginning nor an edition ever changes.</summary>
    private async Task<ImmutableArray<PlacedObservation>> PlacedAsync(int edition)
    {
        var count = Stored.Recorded;
        if (count == 0)
        {
            return [];
        }

        if (_placed is { } known && known.Edition == edition && known.Count == count)
        {
            return known.Placed;
        }

        var log = await Log.ReadAsync(count);
        var content = await ContentAsync(edition);
        var ways = _ways is { } kept && kept.Edition == edition ? kept.Ways : new Dictionary<int, IReadOnlyDictionary<string, string>> { [edition] = RecordingPlaces.Way(content) };
        foreach (var number in log.Select(observation => observation.Edition).Distinct())
        {
            if (!ways.ContainsKey(number))
            {
                ways[number] = RecordingPlaces.Way(await ContentAsync(number), content);
            }
        }

        _ways = (edition, ways);
        var placed = RecordingPlaces.Of(log, content, ways);
        _placed = (edition, count, placed);
        return placed;
    }
}
