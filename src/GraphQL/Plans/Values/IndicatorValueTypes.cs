using GraphQL;
using Domain = MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.GraphQL.Plans.Values;

/// <summary>A plain number.</summary>
[Implements(typeof(IIndicatorValue))]
internal sealed class NumberValue(Domain.NumberValue value) : IIndicatorValue
{
    /// <summary>Always `NUMBER`.</summary>
    public ValueType Type => ValueType.Number;

    /// <summary>The number.</summary>
    public decimal Number => value.Number;
}

/// <summary>A percentage.</summary>
[Implements(typeof(IIndicatorValue))]
internal sealed class PercentValue(Domain.PercentValue value) : IIndicatorValue
{
    /// <summary>Always `PERCENT`.</summary>
    public ValueType Type => ValueType.Percent;

    /// <summary>Percent points: 5.22 for 5,22%.</summary>
    public decimal Percent => value.Percent;
}

/// <summary>So many of so many.</summary>
[Implements(typeof(IIndicatorValue))]
internal sealed class RatioValue(Domain.RatioValue value) : IIndicatorValue
{
    /// <summary>Always `RATIO`.</summary>
    public ValueType Type => ValueType.Ratio;

    /// <summary>The part.</summary>
    public decimal Numerator => value.Numerator;

    /// <summary>The whole; never zero.</summary>
    public decimal Denominator => value.Denominator;
}

/// <summary>An amount of money.</summary>
[Implements(typeof(IIndicatorValue))]
internal sealed class MoneyValue(Domain.MoneyValue value) : IIndicatorValue
{
    /// <summary>Always `MONEY`.</summary>
    public ValueType Type => ValueType.Money;

    /// <summary>EUR.</summary>
    public decimal Amount => value.Amount;
}

/// <summary>A date.</summary>
[Implements(typeof(IIndicatorValue))]
internal sealed class DateValue(Domain.DateValue value) : IIndicatorValue
{
    /// <summary>Always `DATE`.</summary>
    public ValueType Type => ValueType.Date;

    /// <summary>The date.</summary>
    public DateOnly Date => value.Date;
}

/// <summary>Yes or no.</summary>
[Implements(typeof(IIndicatorValue))]
internal sealed class BooleanValue(Domain.BooleanValue value) : IIndicatorValue
{
    /// <summary>Always `BOOLEAN`.</summary>
    public ValueType Type => ValueType.Boolean;

    /// <summary>The answer.</summary>
    public bool Boolean => value.Boolean;
}

/// <summary>Words that hold no figure.</summary>
[Implements(typeof(IIndicatorValue))]
internal sealed class TextValue(Domain.TextValue value) : IIndicatorValue
{
    /// <summary>Always `TEXT`.</summary>
    public ValueType Type => ValueType.Text;

    /// <summary>The words.</summary>
    public string Text => value.Text;
}

/// <summary>Reported later.</summary>
[Implements(typeof(IIndicatorValue))]
internal sealed class DeferredValue(Domain.DeferredValue value) : IIndicatorValue
{
    /// <summary>Always `DEFERRED`.</summary>
    public ValueType Type => ValueType.Deferred;

    /// <summary>The date it is put off to, where stated.</summary>
    public DateOnly? Until => value.Until;
}

/// <summary>Not due at this date.</summary>
[Implements(typeof(IIndicatorValue))]
internal sealed class NotDueValue : IIndicatorValue
{
    /// <summary>Always `NOT_DUE`.</summary>
    public ValueType Type => ValueType.NotDue;
}

/// <summary>An empty cell: no value, which is not zero.</summary>
[Implements(typeof(IIndicatorValue))]
internal sealed class MissingValue : IIndicatorValue
{
    /// <summary>Always `MISSING`.</summary>
    public ValueType Type => ValueType.Missing;
}

/// <summary>Several figures in one cell.</summary>
[Implements(typeof(IIndicatorValue))]
internal sealed class CompositeValue(Domain.CompositeValue value) : IIndicatorValue
{
    /// <summary>Always `COMPOSITE`.</summary>
    public ValueType Type => ValueType.Composite;

    /// <summary>The figures in order.</summary>
    [Complexity(1, 3)]
    public IReadOnlyList<ValuePart> Parts() => [.. value.Parts.Select(part => new ValuePart(part))];
}

/// <summary>One figure of a composite cell.</summary>
internal sealed class ValuePart(Domain.ValuePart part)
{
    /// <summary>What it counts, where the cell says so.</summary>
    public string? Label => part.Label;

    /// <summary>The figure.</summary>
    public IIndicatorValue Value => IndicatorValues.From(part.Value);
}
