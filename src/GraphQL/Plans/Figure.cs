using MunicipalBenchmark.GraphQL.Plans.Values;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.GraphQL.Plans;

/// <summary>A dated figure: the text as written, and what was understood.</summary>
internal sealed class Figure(DraftFigure figure)
{
    /// <summary>The year, where the figure is of a year.</summary>
    public int? Year => figure.Year;

    /// <summary>The date, where the figure is of a date.</summary>
    public DateOnly? AsOf => figure.AsOf;

    /// <summary>The cell as written; empty for an empty cell.</summary>
    public string Raw => figure.Raw;

    /// <summary>What was understood. Missing is a value of its own, never zero.</summary>
    public IIndicatorValue Value => IndicatorValues.From(figure.Value);

    /// <summary>True when another reading is possible; a diagnostic of the plan says which.</summary>
    public bool Doubtful => figure.Doubtful;
}
