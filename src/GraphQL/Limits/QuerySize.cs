namespace MunicipalBenchmark.GraphQL.Limits;

/// <summary>How large a selection is with its fragments spread out.</summary>
/// <param name="Selections">Fields and fragments.</param>
/// <param name="Depth">Fields inside fields.</param>
/// <param name="Nesting">Fragments inside fragments and fields, which cost the engine's visitors stack.</param>
/// <param name="Repeats">The most fields of one response name side by side: merging them is quadratic.</param>
/// <param name="Weight">Nodes of the answer if the selection is below an introspection field.</param>
/// <param name="Introspection">Nodes of the answer that introspection asks for.</param>
internal readonly record struct QuerySize(double Selections, int Depth, int Nesting, int Repeats, double Weight, double Introspection)
{
    /// <summary>Of two that stand side by side.</summary>
    /// <param name="other">The other.</param>
    public QuerySize Beside(QuerySize other) => new(
        Selections + other.Selections,
        Math.Max(Depth, other.Depth),
        Math.Max(Nesting, other.Nesting),
        Math.Max(Repeats, other.Repeats),
        Weight + other.Weight,
        Introspection + other.Introspection);

    /// <summary>The larger of two that are never answered together.</summary>
    /// <param name="other">The other.</param>
    public QuerySize Largest(QuerySize other) => new(
        Math.Max(Selections, other.Selections),
        Math.Max(Depth, other.Depth),
        Math.Max(Nesting, other.Nesting),
        Math.Max(Repeats, other.Repeats),
        Math.Max(Weight, other.Weight),
        Math.Max(Introspection, other.Introspection));

    /// <summary>Of a field with this below it.</summary>
    /// <param name="items">How many items its list has, if it is one of introspection.</param>
    public QuerySize Under(double items) => this with
    {
        Selections = Selections + 1,
        Depth = Depth + 1,
        Nesting = Nesting + 1,
        Weight = 1 + (items * Weight),
    };

    /// <summary>Of an introspection field with this below it.</summary>
    public QuerySize AsIntrospection() => Under(1) with { Introspection = 1 + Weight };

    /// <summary>Of a fragment with this inside.</summary>
    public QuerySize InFragment() => this with { Selections = Selections + 1, Nesting = Nesting + 1 };

    /// <summary>Of a field that is the n-th of its response name.</summary>
    /// <param name="times">How often the name has occurred.</param>
    public QuerySize Repeated(int times) => this with { Repeats = Math.Max(Repeats, times) };
}
