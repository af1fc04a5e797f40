using System.Collections.Immutable;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.States;

namespace MunicipalBenchmark.Grains.Networks;

/// <summary>Which networks to ask about a city.</summary>
[StateVersion(1)]
[GenerateSerializer, Immutable, Alias("mb.state-stored-city-networks")]
internal sealed record StoredCityNetworks
{
    /// <summary>Networks that invited the city once, or were about to.</summary>
    [Id(0)]
    public ImmutableArray<NetworkId> Networks { get => field.IsDefault ? [] : field; init; }
}
