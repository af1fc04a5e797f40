using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.States;

namespace MunicipalBenchmark.Grains.Cities;

/// <summary>A city as stored.</summary>
[StateVersion(1)]
internal sealed record StoredCity : IOutboxState<CityChanged>
{
    /// <summary>Null until onboarded.</summary>
    public CityProfile? Profile { get; init; }

    /// <inheritdoc/>
    public ImmutableArray<OutboxItem<CityChanged>> Outbox { get => field.IsDefault ? [] : field; init; }

    /// <inheritdoc/>
    public long LastSequence { get; init; }
}

/// <summary>Facts of a city.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(CityOnboarded), "city-onboarded")]
[JsonDerivedType(typeof(CityFactRecorded), "city-fact-recorded")]
internal abstract record CityChanged;

/// <summary>The city became a tenant.</summary>
internal sealed record CityOnboarded : CityChanged;

/// <summary>A figure about the city was added.</summary>
internal sealed record CityFactRecorded(CityFact Fact) : CityChanged;
