using Domain = MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.GraphQL.Plans.Values;

/// <summary>The closed family of values, from the domain's to the schema's.</summary>
internal static class IndicatorValues
{
    /// <summary>The types; reachable only through the interface, they are registered by this list.</summary>
    public static IReadOnlyList<Type> All { get; } =
    [
        typeof(NumberValue), typeof(PercentValue), typeof(RatioValue), typeof(MoneyValue), typeof(DateValue),
        typeof(BooleanValue), typeof(TextValue), typeof(DeferredValue), typeof(NotDueValue), typeof(MissingValue), typeof(CompositeValue),
    ];

    /// <summary>The value as the schema shows it.</summary>
    /// <param name="from">The domain's value.</param>
    public static IIndicatorValue From(Domain.IndicatorValue from) => from switch
    {
        Domain.NumberValue value => new NumberValue(value),
        Domain.PercentValue value => new PercentValue(value),
        Domain.RatioValue value => new RatioValue(value),
        Domain.MoneyValue value => new MoneyValue(value),
        Domain.DateValue value => new DateValue(value),
        Domain.BooleanValue value => new BooleanValue(value),
        Domain.TextValue value => new TextValue(value),
        Domain.DeferredValue value => new DeferredValue(value),
        Domain.NotDueValue => new NotDueValue(),
        Domain.MissingValue => new MissingValue(),
        Domain.CompositeValue value => new CompositeValue(value),
        _ => throw new InvalidOperationException($"The schema has no type for {from.GetType().Name}."),
    };
}
