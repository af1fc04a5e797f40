namespace MunicipalBenchmark.Cities;

/// <summary>Changes how a city works; what is left out stays as it is.</summary>
[GenerateSerializer, Immutable, Alias("mb.change-city-settings")]
public sealed record ChangeCitySettings
{
    /// <summary>Whether a plan is published only after somebody else handed it in for review; null leaves it.</summary>
    [Id(0)]
    public bool? RequireSecondPerson { get; init; }
}
