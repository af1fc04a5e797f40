using System.Collections.Immutable;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Mappings;

/// <summary>A plan's indicators beside the catalogue's.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="IsDraft">Whether the working copy was looked at.</param>
/// <param name="Indicators">The indicators that are mapped or have proposals, in the order of the document.</param>
/// <param name="Total">How many indicators the plan has in all.</param>
[GenerateSerializer, Immutable, Alias("mb.mapping-sheet")]
public sealed record MappingSheet(PlanId Plan, bool IsDraft, ImmutableArray<MappingRow> Indicators, int Total);

/// <summary>A plan's indicator with what it is, or may be, in the catalogue.</summary>
[GenerateSerializer, Immutable, Alias("mb.mapping-row")]
public sealed record MappingRow
{
    /// <summary>Its id inside the plan.</summary>
    [Id(0)]
    public required string LocalIndicator { get; init; }

    /// <summary>Its label as written.</summary>
    [Id(1)]
    public required string Label { get; init; }

    /// <summary>Its unit, as stated or as its figures show.</summary>
    [Id(2)]
    public required string UnitKey { get; init; }

    /// <summary>Line of the document.</summary>
    [Id(3)]
    public int? Line { get; init; }

    /// <summary>The remembered mapping; it needs no second yes.</summary>
    [Id(4)]
    public AcceptedMapping? Mapping { get; init; }

    /// <summary>Why the figures do not count although the mapping holds, for example that two indicators state different figures for a period.</summary>
    [Id(5)]
    public string? NotCounted { get; init; }

    /// <summary>How many of its figures count for the catalogue's indicator.</summary>
    [Id(6)]
    public int Figures { get; init; }

    /// <summary>Proposed indicators, best first; none where a mapping holds.</summary>
    [Id(7)]
    public ImmutableArray<MappingProposal> Proposals { get => field.IsDefault ? [] : field; init; }
}

/// <summary>A catalogue indicator proposed for a local one. Nothing follows from it until a person says yes.</summary>
[GenerateSerializer, Immutable, Alias("mb.mapping-proposal")]
public sealed record MappingProposal
{
    /// <summary>The catalogue's indicator.</summary>
    [Id(0)]
    public required IndicatorCode Indicator { get; init; }

    /// <summary>What the catalogue calls it.</summary>
    [Id(1)]
    public required LocalisedText Name { get; init; }

    /// <summary>How well it fits, 0 to 1.</summary>
    [Id(2)]
    public required double Score { get; init; }

    /// <summary>What plain numbers would be multiplied by.</summary>
    [Id(3)]
    public required decimal Factor { get; init; }

    /// <summary>Why.</summary>
    [Id(4)]
    public ImmutableArray<MappingReason> Reasons { get => field.IsDefault ? [] : field; init; }
}

/// <summary>A reason for a proposal.</summary>
/// <param name="Code"><c>terms</c>, <c>unit</c>, <c>unit-converted</c>, <c>unit-not-stated</c>, <c>mission</c> or <c>other-mission</c>.</param>
/// <param name="Message">The reason in words.</param>
[GenerateSerializer, Immutable, Alias("mb.mapping-reason")]
public sealed record MappingReason(string Code, string Message);
