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

/// <summary>Words or short phrases that searches take for each other.</summary>
internal sealed record SynonymGroupInput
{
    /// <summary>Language: `it` or `en`.</summary>
    public required string Language { get; init; }

    /// <summary>The terms, 2 to 20, each of 1 to 6 words and at most 100 characters.</summary>
    public required IReadOnlyList<string> Terms { get; init; }
}

/// <summary>Replaces what a network takes for the same in searches.</summary>
internal sealed record SetNetworkSynonymsInput
{
    /// <summary>What you call this change.</summary>
    public string? ClientMutationId { get; init; }

    /// <summary>The network, by its slug.</summary>
    [Id]
    public required string Network { get; init; }

    /// <summary>All groups, at most 500; none takes all away.</summary>
    public required IReadOnlyList<SynonymGroupInput> Groups { get; init; }
}
