namespace MunicipalBenchmark.GraphQL.Networks;

/// <summary>Names a network and a city, for the city's way into the network and out of it.</summary>
internal sealed record NetworkCityInput
{
    /// <summary>What you call this change.</summary>
    public string? ClientMutationId { get; init; }

    /// <summary>The network, by its slug.</summary>
    [Id]
    public required string Network { get; init; }

    /// <summary>The city, by its id.</summary>
    [Id]
    public required string City { get; init; }
}
