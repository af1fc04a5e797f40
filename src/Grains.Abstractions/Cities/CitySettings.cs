namespace MunicipalBenchmark.Cities;

/// <summary>How a city works.</summary>
[GenerateSerializer, Immutable, Alias("mb.city-settings")]
public sealed record CitySettings
{
    /// <summary>Whether a plan is published only after somebody else handed it in for review.</summary>
    [Id(0)]
    public bool RequireSecondPerson { get; init; }
}
