using GraphQL;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.GraphQL.Plans;

/// <summary>An indicator of the plan's own; those that all cities share are in the catalogue.</summary>
internal sealed class PlanIndicator(PlanId plan, DraftIndicator indicator)
{
    /// <summary>The indicator, `{city}/{plan}/{localId}`.</summary>
    [Id]
    public string Id => $"{plan.Value}/{indicator.Id}";

    /// <summary>Its id inside the plan.</summary>
    public string LocalId => indicator.Id;

    /// <summary>What is measured, as written.</summary>
    public string Label => indicator.Label;

    /// <summary>Kind as the document says, in upper case, for example `RESULT`.</summary>
    public string? Kind => indicator.Kind;

    /// <summary>Unit, where stated.</summary>
    public string? Unit => indicator.Unit;

    /// <summary>Weight in percent points.</summary>
    public decimal? Weight => indicator.Weight;

    /// <summary>The definition as a formula, where stated.</summary>
    public string? Formula => indicator.Formula;

    /// <summary>The value to start from.</summary>
    public Figure? Baseline => indicator.Baseline is { } figure ? new(figure) : null;

    /// <summary>Expected values.</summary>
    [Complexity(1, 3)]
    public IReadOnlyList<Figure> Targets() => [.. indicator.Targets.Select(figure => new Figure(figure))];

    /// <summary>Results.</summary>
    [Complexity(1, 3)]
    public IReadOnlyList<Figure> Observations() => [.. indicator.Observations.Select(figure => new Figure(figure))];

    /// <summary>The node it measures, `{city}/{plan}/{localId}`.</summary>
    [Id]
    public string? Node => indicator.Node is null ? null : $"{plan.Value}/{indicator.Node}";

    /// <summary>Line of the document, from 1.</summary>
    public int? Line => indicator.Line;
}
