namespace MunicipalBenchmark.GraphQL.Plans.Values;

/// <summary>Types of values, as in the interchange format mb-plan/1.</summary>
internal enum ValueType
{
    /// <summary>A plain number.</summary>
    Number,

    /// <summary>A percentage, in percent points.</summary>
    Percent,

    /// <summary>So many of so many.</summary>
    Ratio,

    /// <summary>An amount in EUR.</summary>
    Money,

    /// <summary>A date.</summary>
    Date,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>Words that hold no figure.</summary>
    Text,

    /// <summary>Several figures in one cell.</summary>
    Composite,

    /// <summary>Reported later.</summary>
    Deferred,

    /// <summary>Not due at this date.</summary>
    NotDue,

    /// <summary>An empty cell.</summary>
    Missing,
}
