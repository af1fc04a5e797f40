using System.Globalization;
using MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.Documents.Values;

/// <summary>Values in words, for messages.</summary>
internal static class ValueNames
{
    /// <summary>Says what a cell was read as.</summary>
    public static string Describe(IndicatorValue value) => value switch
    {
        NumberValue number => string.Create(CultureInfo.InvariantCulture, $"the number {number.Number}"),
        PercentValue percent => string.Create(CultureInfo.InvariantCulture, $"{percent.Percent} percent"),
        RatioValue ratio => string.Create(CultureInfo.InvariantCulture, $"{ratio.Numerator} of {ratio.Denominator}"),
        MoneyValue money => string.Create(CultureInfo.InvariantCulture, $"{money.Amount} EUR"),
        DateValue date => string.Create(CultureInfo.InvariantCulture, $"the date {date.Date:yyyy-MM-dd}"),
        BooleanValue answer => answer.Boolean ? "yes" : "no",
        CompositeValue composite => string.Create(CultureInfo.InvariantCulture, $"{composite.Parts.Length} figures"),
        DeferredValue => "reported later",
        NotDueValue => "not due",
        MissingValue => "missing",
        _ => "text",
    };
}
