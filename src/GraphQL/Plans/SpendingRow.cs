using GraphQL;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.GraphQL.Plans;

/// <summary>Spending of a programme, or the document's own total of a mission. Amounts in EUR; a missing amount is null, never zero.</summary>
internal sealed class SpendingRow(DraftSpending row)
{
    /// <summary>Mission of D.Lgs. 118/2011, two digits.</summary>
    public string Mission => row.Mission;

    /// <summary>Programme inside the mission, two digits; null for the mission's total.</summary>
    public string? Programme => row.Programme;

    /// <summary>The title as written.</summary>
    public string? Title => row.Title;

    /// <summary>The date of the state, where the figures are of a date.</summary>
    public DateOnly? AsOf => row.AsOf;

    /// <summary>The year, where the figures are of a year.</summary>
    public int? Year => row.Year;

    /// <summary>Assestato (previsioni definitive), EUR.</summary>
    public decimal? Appropriated => row.Appropriated;

    /// <summary>Impegnato, EUR.</summary>
    public decimal? Committed => row.Committed;

    /// <summary>Liquidato conto competenza, EUR.</summary>
    public decimal? PaidCurrent => row.PaidCurrent;

    /// <summary>Residui passivi, EUR.</summary>
    public decimal? Residuals => row.Residuals;

    /// <summary>Liquidato conto residui, EUR.</summary>
    public decimal? PaidResiduals => row.PaidResiduals;

    /// <summary>Columns of the document that are none of the above, by their head.</summary>
    [Complexity(1, 3)]
    public IReadOnlyList<SpendingExtra> Extras() => [.. row.Extras.Select(extra => new SpendingExtra(extra.Key, extra.Value))];

    /// <summary>Line of the document, from 1.</summary>
    public int? Line => row.Line;
}

/// <summary>A column of the document's spending table that is no measure of ours.</summary>
internal sealed class SpendingExtra(string column, decimal amount)
{
    /// <summary>The column's head.</summary>
    public string Column => column;

    /// <summary>EUR.</summary>
    public decimal Amount => amount;
}
