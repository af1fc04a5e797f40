using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.States;

namespace MunicipalBenchmark.Grains.Cities;

/// <summary>A city as stored.</summary>
[StateVersion(1)]
[GenerateSerializer, Immutable, Alias("mb.state-stored-city")]
internal sealed record StoredCity : IOutboxState<CityChanged>
{
    /// <summary>Null until onboarded.</summary>
    [Id(0)]
    public CityProfile? Profile { get; init; }

    /// <inheritdoc/>
    [Id(1)]
    public ImmutableArray<OutboxItem<CityChanged>> Outbox { get => field.IsDefault ? [] : field; init; }

    /// <inheritdoc/>
    [Id(2)]
    public long LastSequence { get; init; }

    /// <summary>How the city works; null as long as it chose nothing.</summary>
    [Id(3)]
    public CitySettings? Settings { get; init; }

    /// <summary>The latest commands.</summary>
    [Id(4)]
    public ImmutableArray<Guid> Operations { get => field.IsDefault ? [] : field; init; }

    public StoredCity Remember(Guid operation) => this with { Operations = Operations.Remember(operation, operation) };
}

/// <summary>Facts of a city.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(CityOnboarded), "city-onboarded")]
[JsonDerivedType(typeof(CityFactRecorded), "city-fact-recorded")]
[JsonDerivedType(typeof(CitySettingsChanged), "city-settings-changed")]
[GenerateSerializer, Immutable, Alias("mb.state-city-changed")]
internal abstract record CityChanged;

/// <summary>The city became a tenant.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-city-onboarded")]
internal sealed record CityOnboarded : CityChanged;

/// <summary>A figure about the city was added.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-city-fact-recorded")]
internal sealed record CityFactRecorded(CityFact Fact) : CityChanged;

/// <summary>The city works in another way.</summary>
[GenerateSerializer, Immutable, Alias("mb.state-city-settings-changed")]
internal sealed record CitySettingsChanged(CitySettings Before, CitySettings After) : CityChanged;
