using System.Collections.Immutable;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Mappings;

/// <summary>A city's yes: what it calls by this label, in this unit, is the catalogue's indicator.</summary>
[GenerateSerializer, Immutable, Alias("mb.accepted-mapping")]
public sealed record AcceptedMapping
{
    /// <summary>The label as the document has it that the yes was given for.</summary>
    [Id(0)]
    public required string Label { get; init; }

    /// <summary>The label for comparison: lower case, no accents, no years, no punctuation.</summary>
    [Id(1)]
    public required string LabelKey { get; init; }

    /// <summary>The local unit for comparison, for example <c>percent</c> or <c>number</c>.</summary>
    [Id(2)]
    public required string UnitKey { get; init; }

    /// <summary>The catalogue's indicator.</summary>
    [Id(3)]
    public required IndicatorCode Indicator { get; init; }

    /// <summary>Version of the definition that was accepted.</summary>
    [Id(4)]
    public required int DefinitionVersion { get; init; }

    /// <summary>The catalogue's unit.</summary>
    [Id(5)]
    public required IndicatorUnit Unit { get; init; }

    /// <summary>What plain numbers are multiplied by to have that unit: 0.001 from metres to kilometres.</summary>
    [Id(6)]
    public required decimal Factor { get; init; }

    /// <summary>The plan that the yes was given on.</summary>
    [Id(7)]
    public required PlanId Plan { get; init; }

    /// <summary>Who said yes: a principal's id.</summary>
    [Id(8)]
    public required string By { get; init; }

    /// <summary>When.</summary>
    [Id(9)]
    public required DateTimeOffset At { get; init; }
}

/// <summary>A city's mappings at one moment.</summary>
/// <param name="Version">Raised by each change.</param>
/// <param name="Mappings">The mappings.</param>
[GenerateSerializer, Immutable, Alias("mb.accepted-mappings")]
public sealed record AcceptedMappings(long Version, ImmutableArray<AcceptedMapping> Mappings);
