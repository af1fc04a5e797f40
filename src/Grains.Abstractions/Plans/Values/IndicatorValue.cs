using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace MunicipalBenchmark.Plans.Values;

/// <summary>A typed value of an indicator. Closed: these eleven types and no others (design.md, mb-plan/1).</summary>
[GenerateSerializer, Immutable, Alias("mb.value")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(NumberValue), "NUMBER")]
[JsonDerivedType(typeof(PercentValue), "PERCENT")]
[JsonDerivedType(typeof(RatioValue), "RATIO")]
[JsonDerivedType(typeof(MoneyValue), "MONEY")]
[JsonDerivedType(typeof(DateValue), "DATE")]
[JsonDerivedType(typeof(BooleanValue), "BOOLEAN")]
[JsonDerivedType(typeof(TextValue), "TEXT")]
[JsonDerivedType(typeof(CompositeValue), "COMPOSITE")]
[JsonDerivedType(typeof(DeferredValue), "DEFERRED")]
[JsonDerivedType(typeof(NotDueValue), "NOT_DUE")]
[JsonDerivedType(typeof(MissingValue), "MISSING")]
public abstract record IndicatorValue
{
    private protected IndicatorValue()
    {
    }
}

/// <summary>A plain number.</summary>
/// <param name="Number">The number.</param>
[GenerateSerializer, Immutable, Alias("mb.value-number")]
public sealed record NumberValue(decimal Number) : IndicatorValue;

/// <summary>A percentage.</summary>
/// <param name="Percent">Percent points: 5.22 for "5,22%".</param>
[GenerateSerializer, Immutable, Alias("mb.value-percent")]
public sealed record PercentValue(decimal Percent) : IndicatorValue;

/// <summary>So many of so many.</summary>
/// <param name="Numerator">The part.</param>
/// <param name="Denominator">The whole; never zero.</param>
[GenerateSerializer, Immutable, Alias("mb.value-ratio")]
public sealed record RatioValue(decimal Numerator, decimal Denominator) : IndicatorValue;

/// <summary>An amount of money.</summary>
/// <param name="Amount">EUR.</param>
[GenerateSerializer, Immutable, Alias("mb.value-money")]
public sealed record MoneyValue(decimal Amount) : IndicatorValue;

/// <summary>A date.</summary>
/// <param name="Date">The date.</param>
[GenerateSerializer, Immutable, Alias("mb.value-date")]
public sealed record DateValue(DateOnly Date) : IndicatorValue;

/// <summary>Yes or no.</summary>
/// <param name="Boolean">The answer.</param>
[GenerateSerializer, Immutable, Alias("mb.value-boolean")]
public sealed record BooleanValue(bool Boolean) : IndicatorValue;

/// <summary>Words that hold no figure.</summary>
/// <param name="Text">The words.</param>
[GenerateSerializer, Immutable, Alias("mb.value-text")]
public sealed record TextValue(string Text) : IndicatorValue;

/// <summary>Several figures in one cell.</summary>
/// <param name="Parts">The figures in order.</param>
[GenerateSerializer, Immutable, Alias("mb.value-composite")]
public sealed record CompositeValue(ImmutableArray<ValuePart> Parts) : IndicatorValue;

/// <summary>One figure of a composite cell.</summary>
/// <param name="Label">What it counts, where the cell says so.</param>
/// <param name="Value">The figure.</param>
[GenerateSerializer, Immutable, Alias("mb.value-part")]
public sealed record ValuePart(string? Label, IndicatorValue Value);

/// <summary>Reported later.</summary>
/// <param name="Until">The date it is put off to, where stated.</param>
[GenerateSerializer, Immutable, Alias("mb.value-deferred")]
public sealed record DeferredValue(DateOnly? Until) : IndicatorValue;

/// <summary>Not due at this date.</summary>
[GenerateSerializer, Immutable, Alias("mb.value-not-due")]
public sealed record NotDueValue : IndicatorValue;

/// <summary>An empty cell.</summary>
[GenerateSerializer, Immutable, Alias("mb.value-missing")]
public sealed record MissingValue : IndicatorValue;
