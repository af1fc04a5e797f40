using System.Collections.Immutable;

namespace MunicipalBenchmark.Plans.Drafts;

/// <summary>A local indicator of a plan.</summary>
[GenerateSerializer, Immutable, Alias("mb.draft-indicator")]
public sealed record DraftIndicator
{
    /// <summary>Unique inside the plan.</summary>
    [Id(0)]
    public required string Id { get; init; }

    /// <summary>Id of the node it measures.</summary>
    [Id(1)]
    public string? Node { get; init; }

    /// <summary>What is measured, as written.</summary>
    [Id(2)]
    public required string Label { get; init; }

    /// <summary>Kind as the document says, in upper case, for example <c>RESULT</c>.</summary>
    [Id(3)]
    public string? Kind { get; init; }

    /// <summary>Unit, where stated.</summary>
    [Id(4)]
    public string? Unit { get; init; }

    /// <summary>Weight in percent points.</summary>
    [Id(5)]
    public decimal? Weight { get; init; }

    /// <summary>The definition as a formula, where stated: not a value.</summary>
    [Id(6)]
    public string? Formula { get; init; }

    /// <summary>The value to start from.</summary>
    [Id(7)]
    public DraftFigure? Baseline { get; init; }

    /// <summary>Expected values.</summary>
    [Id(8)]
    public ImmutableArray<DraftFigure> Targets { get => field.IsDefault ? [] : field; init; }

    /// <summary>Results.</summary>
    [Id(9)]
    public ImmutableArray<DraftFigure> Observations { get => field.IsDefault ? [] : field; init; }

    /// <summary>Line of the document, from 1.</summary>
    [Id(10)]
    public int? Line { get; init; }
}
