namespace MunicipalBenchmark.Cities;

/// <summary>A code that a register gave to the body, valid for a time: ISTAT codes change when municipalities merge or move.</summary>
[GenerateSerializer, Immutable, Alias("mb.city-code")]
public sealed record CityCode
{
    /// <summary><c>istat</c> (municipalities), <c>istat-uts</c> (metropolitan cities and provinces) or <c>cadastral</c> (Belfiore).</summary>
    [Id(0)]
    public required string Scheme { get; init; }

    /// <summary>The code.</summary>
    [Id(1)]
    public required string Code { get; init; }

    /// <summary>First day of validity, where known.</summary>
    [Id(2)]
    public DateOnly? From { get; init; }

    /// <summary>Last day of validity; null while valid.</summary>
    [Id(3)]
    public DateOnly? To { get; init; }

    /// <summary>Where the code comes from.</summary>
    [Id(4)]
    public required string Source { get; init; }
}
