using GraphQL;

namespace MunicipalBenchmark.GraphQL.Plans.Values;

/// <summary>A typed value: `type` says which, a fragment on the concrete type has the figures.</summary>
[Name("IndicatorValue")]
internal interface IIndicatorValue
{
    /// <summary>The type of the value.</summary>
    ValueType Type { get; }
}
