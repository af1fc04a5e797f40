namespace MunicipalBenchmark.GraphQL.Mappings;

/// <summary>Says yes: what the city calls by this indicator's label, in its unit, is the catalogue's indicator.</summary>
internal sealed record MapIndicatorInput
{
    /// <summary>What you call this change.</summary>
    public string? ClientMutationId { get; init; }

    /// <summary>The plan, `{city}/{plan}`.</summary>
    [Id]
    public required string Plan { get; init; }

    /// <summary>The plan's indicator, by its `localId`.</summary>
    public required string LocalIndicator { get; init; }

    /// <summary>Code of the catalogue's indicator.</summary>
    [Id]
    public required string Indicator { get; init; }

    /// <summary>What plain numbers are multiplied by, where the units do not say it.</summary>
    public decimal? Factor { get; init; }
}

/// <summary>Says no: the pair is not proposed again.</summary>
internal sealed record RejectMappingInput
{
    /// <summary>What you call this change.</summary>
    public string? ClientMutationId { get; init; }

    /// <summary>The plan, `{city}/{plan}`.</summary>
    [Id]
    public required string Plan { get; init; }

    /// <summary>The plan's indicator, by its `localId`.</summary>
    public required string LocalIndicator { get; init; }

    /// <summary>Code of the catalogue's indicator.</summary>
    [Id]
    public required string Indicator { get; init; }
}

/// <summary>Takes a yes back.</summary>
internal sealed record UnmapIndicatorInput
{
    /// <summary>What you call this change.</summary>
    public string? ClientMutationId { get; init; }

    /// <summary>The city, by its id.</summary>
    [Id]
    public required string City { get; init; }

    /// <summary>The label of the mapping.</summary>
    public required string Label { get; init; }

    /// <summary>Its unit, as the mapping has it.</summary>
    public required string Unit { get; init; }
}
