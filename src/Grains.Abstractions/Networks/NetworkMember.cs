using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Networks;

/// <summary>A city's membership of a network.</summary>
[GenerateSerializer, Immutable, Alias("mb.network-member")]
public sealed record NetworkMember
{
    /// <summary>The city.</summary>
    [Id(0)]
    public required CityId City { get; init; }

    /// <summary>First day.</summary>
    [Id(1)]
    public required DateOnly From { get; init; }

    /// <summary>Last day; null while a member.</summary>
    [Id(2)]
    public DateOnly? To { get; init; }
}
