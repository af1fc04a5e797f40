using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.ReadModel;

namespace MunicipalBenchmark.Grains.Cities;

/// <inheritdoc cref="ICityGrain"/>
[GrainType("mb.city")]
internal sealed class CityGrain(
    [PersistentState(StateNames.City)] IPersistentState<StoredCity> storage, ReadModelDelivery delivery, TimeProvider time, ILogger<CityGrain> logger)
    : OutboxGrain<StoredCity, CityChanged>(storage, time, logger), ICityGrain
{
    /// <inheritdoc/>
    public Task<CityProfile?> ReadAsync() => Task.FromResult(Stored.Profile);

    /// <inheritdoc/>
    public async Task<Outcome<CityProfile>> OnboardAsync(CityProfile city)
    {
        if (Stored.Profile is { } profile)
        {
            return profile;
        }

        var stored = await UpdateAsync(state => state with { Profile = CityRules.Onboard(city) }, new CityOnboarded());
        return stored.Profile!;
    }

    /// <inheritdoc/>
    public async Task<Outcome<CityProfile>> RecordFactAsync(CityFact fact)
    {
        if (Stored.Profile is null)
        {
            return Unknown();
        }

        if (CityRules.CheckFact(fact, DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime)) is { } refusal)
        {
            return refusal;
        }

        if (Stored.Profile.Facts.Contains(fact))
        {
            return Stored.Profile;
        }

        var stored = await UpdateAsync(state => state with { Profile = CityRules.Record(state.Profile!, fact) }, new CityFactRecorded(fact));
        return stored.Profile!;
    }

    /// <inheritdoc/>
    public Task<CitySettings> ReadSettingsAsync() => Task.FromResult(Stored.Settings ?? new());

    /// <inheritdoc/>
    public async Task<Outcome<CitySettings>> ChangeSettingsAsync(ChangeCitySettings command, Guid operation = default)
    {
        var before = Stored.Settings ?? new();
        if (Stored.Operations.Contains(operation))
        {
            return before;
        }

        if (Stored.Profile is null)
        {
            return Unknown();
        }

        if (CityRules.CheckSettings(command) is { } refusal)
        {
            return refusal;
        }

        var after = CityRules.Change(before, command);
        if (after != before)
        {
            await UpdateAsync(state => (state with { Settings = after }).Remember(operation), new CitySettingsChanged(before, after));
        }

        return after;
    }

    /// <inheritdoc/>
    protected override Task DeliverAsync(OutboxItem<CityChanged> item)
    {
        var profile = Stored.Profile!;
        var entry = new ReadModelChange
        {
            Tenant = profile.Id.Value,
            Change = ChangeKind.None,
            Subject = profile.Id.Value,
            IsPublic = false,
            Actor = item.Actor,
            Action = CityRules.ActionOf(item.Fact),
            Details = CityRules.DetailsOf(item.Fact, profile),
            Origin = item.Origin,
            At = item.At,
        };
        if (item.Fact is CitySettingsChanged)
        {
            return delivery.DeliverAsync(StateNames.City, this.GetPrimaryKeyString(), item.Sequence, entry, []);
        }

        // What is listed is the city as it is now; a fact that is behind it in the outbox then lists the same once more.
        var change = entry with
        {
            Source = CityRules.Source(profile, item.At),
            Observations = CityRules.Observations(profile),
            City = CityRules.Entry(profile),
            Change = ChangeKind.Upserted,
            IsPublic = true,
        };
        return delivery.DeliverAsync(
            StateNames.City, this.GetPrimaryKeyString(), item.Sequence, change, [CityIndicators.Population, CityIndicators.AreaKm2]);
    }

    /// <inheritdoc/>
    protected override StoredCity WithOutbox(StoredCity state, ImmutableArray<OutboxItem<CityChanged>> outbox, long lastSequence) =>
        state with { Outbox = outbox, LastSequence = lastSequence };

    private Refusal Unknown() =>
        new("city-unknown", $"'{GrainKeys.TenantOf(this.GetPrimaryKeyString())}' is no city of this installation. Onboard it first.");
}
