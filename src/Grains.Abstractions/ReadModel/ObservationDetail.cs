using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.ReadModel;

/// <summary>A public observation with everything that its provenance needs.</summary>
[GenerateSerializer, Immutable, Alias("mb.observation-detail")]
public sealed record ObservationDetail
{
    /// <summary>The city.</summary>
    [Id(0)]
    public required CityId City { get; init; }

    /// <summary>The value.</summary>
    [Id(1)]
    public required PublishedObservation Observation { get; init; }

    /// <summary>Who published it.</summary>
    [Id(2)]
    public required ObservationSource Source { get; init; }
}
