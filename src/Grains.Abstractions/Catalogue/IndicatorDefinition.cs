using System.Collections.Immutable;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Catalogue;

/// <summary>A shared definition: the same for all cities.</summary>
[GenerateSerializer, Immutable, Alias("mb.indicator-definition")]
public sealed record IndicatorDefinition
{
    /// <summary>The code.</summary>
    [Id(0)]
    public required IndicatorCode Code { get; init; }

    /// <summary>1 and up; a changed definition is a new version.</summary>
    [Id(1)]
    public required int Version { get; init; }

    /// <summary>What it is called.</summary>
    [Id(2)]
    public required LocalisedText Name { get; init; }

    /// <summary>What is measured, and of what.</summary>
    [Id(3)]
    public required LocalisedText Description { get; init; }

    /// <summary>The unit.</summary>
    [Id(4)]
    public required IndicatorUnit Unit { get; init; }

    /// <summary>Which way is better.</summary>
    [Id(5)]
    public required IndicatorPolarity Polarity { get; init; }

    /// <summary>Mission of D.Lgs. 118/2011, two digits.</summary>
    [Id(6)]
    public string? Mission { get; init; }

    /// <summary>Programme, <c>MM.PP</c>.</summary>
    [Id(7)]
    public string? Programme { get; init; }

    /// <summary>The measure.</summary>
    [Id(8)]
    public Measure? Measure { get; init; }

    /// <summary>For a rate: the part.</summary>
    [Id(9)]
    public IndicatorCode? Numerator { get; init; }

    /// <summary>For a rate: the whole.</summary>
    [Id(10)]
    public IndicatorCode? Denominator { get; init; }

    /// <summary>Law or standard that defines it.</summary>
    [Id(11)]
    public required string Source { get; init; }

    /// <summary>Other names it goes by, in either language: what proposals for local indicators are found by.</summary>
    [Id(12)]
    public ImmutableArray<string> AlsoCalled { get => field.IsDefault ? [] : field; init; }

    /// <summary>How it is computed, in words or as a formula.</summary>
    [Id(13)]
    public string? Formula { get; init; }

    /// <summary>Who defined this version: a principal's id; null for what comes with the program.</summary>
    [Id(14)]
    public string? DefinedBy { get; init; }

    /// <summary>When this version was defined; null for what comes with the program.</summary>
    [Id(15)]
    public DateTimeOffset? DefinedAt { get; init; }
}
