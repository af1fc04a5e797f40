using System.Collections.Immutable;

namespace MunicipalBenchmark.Plans.Drafts;

/// <summary>Spending of one programme, or the document's own total of a mission when <see cref="Programme"/> is null. Amounts in EUR; a missing amount is null, never zero.</summary>
[GenerateSerializer, Immutable, Alias("mb.draft-spending")]
public sealed record DraftSpending
{
    /// <summary>Mission of D.Lgs. 118/2011, two digits.</summary>
    [Id(0)]
    public required string Mission { get; init; }

    /// <summary>Programme inside the mission, two digits; null for the mission's total.</summary>
    [Id(1)]
    public string? Programme { get; init; }

    /// <summary>The title as written.</summary>
    [Id(2)]
    public string? Title { get; init; }

    /// <summary>The date of the state, or null when <see cref="Year"/> is given.</summary>
    [Id(3)]
    public DateOnly? AsOf { get; init; }

    /// <summary>The year, or null when <see cref="AsOf"/> is given.</summary>
    [Id(4)]
    public int? Year { get; init; }

    /// <summary>Assestato (previsioni definitive).</summary>
    [Id(5)]
    public decimal? Appropriated { get; init; }

    /// <summary>Impegnato.</summary>
    [Id(6)]
    public decimal? Committed { get; init; }

    /// <summary>Liquidato or paid in the year's own account (conto competenza).</summary>
    [Id(7)]
    public decimal? PaidCurrent { get; init; }

    /// <summary>Residui passivi.</summary>
    [Id(8)]
    public decimal? Residuals { get; init; }

    /// <summary>Liquidato or paid on residuals (conto residui).</summary>
    [Id(9)]
    public decimal? PaidResiduals { get; init; }

    /// <summary>Columns with no measure of ours, by their head.</summary>
    [Id(10)]
    public ImmutableSortedDictionary<string, decimal> Extras { get => field ?? ImmutableSortedDictionary<string, decimal>.Empty; init; }

    /// <summary>Line of the document, from 1.</summary>
    [Id(11)]
    public int? Line { get; init; }
}
