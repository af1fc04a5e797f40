using MunicipalBenchmark.Catalogue;

namespace MunicipalBenchmark.GraphQL.Catalogue;

/// <summary>A text in the service's two languages.</summary>
internal sealed record LocalisedTextInput
{
    /// <summary>Italian.</summary>
    public required string It { get; init; }

    /// <summary>English.</summary>
    public required string En { get; init; }
}

/// <summary>Defines an indicator, or the next version of one.</summary>
internal sealed record DefineIndicatorInput
{
    /// <summary>What you call this change.</summary>
    public string? ClientMutationId { get; init; }

    /// <summary>The network that defines it, by its slug; left out, it is one of the shared catalogue.</summary>
    [Id]
    public string? Network { get; init; }

    /// <summary>The code: `mb:…` for the shared catalogue, the network's slug before the colon for one of its own.</summary>
    [Id]
    public required string Code { get; init; }

    /// <summary>What it is called.</summary>
    public required LocalisedTextInput Name { get; init; }

    /// <summary>What is measured, and of what.</summary>
    public required LocalisedTextInput Description { get; init; }

    /// <summary>The unit; the same for all versions.</summary>
    public required IndicatorUnit Unit { get; init; }

    /// <summary>Which way is better.</summary>
    public required IndicatorPolarity Polarity { get; init; }

    /// <summary>Mission of D.Lgs. 118/2011 that it belongs to, two digits.</summary>
    public string? Mission { get; init; }

    /// <summary>Programme, `MM.PP`, inside the mission.</summary>
    public string? Programme { get; init; }

    /// <summary>How it is computed, in words or as a formula.</summary>
    public string? Formula { get; init; }

    /// <summary>Law or standard that defines it, or who stands for it.</summary>
    public required string Source { get; init; }

    /// <summary>Other names it goes by, in either language.</summary>
    public IReadOnlyList<string>? AlsoCalled { get; init; }
}
