using System.Collections.Immutable;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Catalogue;

/// <summary>Defines an indicator, or the next version of one.</summary>
[GenerateSerializer, Immutable, Alias("mb.define-indicator")]
public sealed record DefineIndicator
{
    /// <summary>The code: <c>mb:…</c> for a shared indicator, the network's id before the colon for one of its own.</summary>
    [Id(0)]
    public required IndicatorCode Code { get; init; }

    /// <summary>What it is called.</summary>
    [Id(1)]
    public required LocalisedText Name { get; init; }

    /// <summary>What is measured, and of what.</summary>
    [Id(2)]
    public required LocalisedText Description { get; init; }

    /// <summary>The unit; the same for all versions.</summary>
    [Id(3)]
    public required IndicatorUnit Unit { get; init; }

    /// <summary>Which way is better.</summary>
    [Id(4)]
    public required IndicatorPolarity Polarity { get; init; }

    /// <summary>Mission of D.Lgs. 118/2011 that it belongs to, two digits.</summary>
    [Id(5)]
    public string? Mission { get; init; }

    /// <summary>Programme, <c>MM.PP</c>, inside the mission.</summary>
    [Id(6)]
    public string? Programme { get; init; }

    /// <summary>How it is computed, in words or as a formula.</summary>
    [Id(7)]
    public string? Formula { get; init; }

    /// <summary>Law or standard that defines it, or who stands for it.</summary>
    [Id(8)]
    public required string Source { get; init; }

    /// <summary>Other names it goes by, in either language.</summary>
    [Id(9)]
    public ImmutableArray<string> AlsoCalled { get => field.IsDefault ? [] : field; init; }

    /// <summary>Names this command: sent again with the same id it is done once, and answered as the first time; empty for none.</summary>
    [Id(10)]
    public Guid OperationId { get; init; }
}
