namespace MunicipalBenchmark.GraphQL.Cities;

/// <summary>Changes how a city works; what is left out stays as it is.</summary>
internal sealed record ChangeCitySettingsInput
{
    /// <summary>What you call this change.</summary>
    public string? ClientMutationId { get; init; }

    /// <summary>The city, by its id.</summary>
    [Id]
    public required string City { get; init; }

    /// <summary>Whether a plan is published only after somebody else handed it in for review.</summary>
    public bool? RequireSecondPerson { get; init; }
}
