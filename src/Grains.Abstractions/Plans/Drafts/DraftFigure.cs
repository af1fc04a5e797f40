using MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.Plans.Drafts;

/// <summary>A dated figure with its raw text.</summary>
[GenerateSerializer, Immutable, Alias("mb.draft-figure")]
public sealed record DraftFigure
{
    /// <summary>The year, where the figure is of a year.</summary>
    [Id(0)]
    public int? Year { get; init; }

    /// <summary>The date, where the figure is of a date.</summary>
    [Id(1)]
    public DateOnly? AsOf { get; init; }

    /// <summary>The cell as written, cleaned of markup only; empty for an empty cell.</summary>
    [Id(2)]
    public required string Raw { get; init; }

    /// <summary>What was understood.</summary>
    [Id(3)]
    public required IndicatorValue Value { get; init; }

    /// <summary>True when another reading is possible; a diagnostic says which.</summary>
    [Id(4)]
    public bool Doubtful { get; init; }
}
