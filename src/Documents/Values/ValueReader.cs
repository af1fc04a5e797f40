using System.Collections.Immutable;
using MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.Documents.Values;

/// <summary>Types the text of a result or a target. Never throws, whatever the text.</summary>
internal static class ValueReader
{
    private const int LongestShortCell = 60;

    /// <summary>Reads one cell.</summary>
    /// <param name="raw">The cell without markup.</param>
    public static ValueReading Read(string raw)
    {
        var text = raw.AsSpan().Trim();
        if (ValueCues.IsMissing(text))
        {
            return new(new MissingValue());
        }

        if (ValueCues.Deferral(text) is var (deferred, until) && deferred)
        {
            return new(new DeferredValue(until));
        }

        if (ValueCues.IsNotDue(text))
        {
            return new(new NotDueValue());
        }

        if (ValueCues.Boolean(text) is { } answer)
        {
            return new(new BooleanValue(answer));
        }

        return Counted(text) ?? Dated(text) ?? Figure(text) ?? new(new TextValue(raw.Trim()));
    }

    /// <summary><c>N. 3 …</c>; several of them make a composite value.</summary>
    private static ValueReading? Counted(ReadOnlySpan<char> text)
    {
        if (CountMark.Length(text) == 0)
        {
            return null;
        }

        var parts = ImmutableArray.CreateBuilder<ValuePart>();
        var rest = text;
        var other = false;
        while (!rest.IsEmpty)
        {
            rest = rest[CountMark.Length(rest)..].TrimStart();
            var number = Figure(rest, bare: true);
            var next = CountMark.Next(rest);
            var label = rest[(number?.Length ?? 0)..next].Trim(" ,;:.").ToString();
            other |= HasFigure(label);
            parts.Add(new(label.Length == 0 ? null : label, number?.Value ?? new MissingValue()));
            rest = rest[next..];
        }

        if (parts.Count > 1)
        {
            return new(new CompositeValue(parts.ToImmutable()), Doubt: "the cell holds several figures; they were not added up");
        }

        return parts[0].Value is MissingValue ? null : new(parts[0].Value, Doubt: other ? "the words after the figure hold further figures" : null);
    }

    private static ValueReading? Dated(ReadOnlySpan<char> text)
    {
        if (ItalianDate.Read(text) is not { } date)
        {
            return null;
        }

        return date.Length == text.Length ? new(new DateValue(date.Date)) : new(new TextValue(text.ToString()), Doubt: "it begins with a date and goes on in words");
    }

    private static ValueReading? Figure(ReadOnlySpan<char> text)
    {
        if (Figure(text, bare: false) is not { } figure)
        {
            return null;
        }

        var rest = text[figure.Length..].Trim(" .;,");
        var unit = figure.Value switch { PercentValue => "%", MoneyValue => "EUR", _ => null };
        if (rest.IsEmpty)
        {
            return new(figure.Value, unit, figure.Doubt);
        }

        if (rest.Length <= LongestShortCell && char.IsLetter(rest[0]) && !HasFigure(rest))
        {
            return new(figure.Value, unit, figure.Doubt);
        }

        return char.IsLetter(rest[0]) || rest[0] is '('
            ? new(figure.Value, unit, "the words after the figure hold further figures")
            : new(new TextValue(text.ToString()), Doubt: "the cell holds figures that make no value of a known kind");
    }

    private static (IndicatorValue Value, int Length, string? Doubt)? Figure(ReadOnlySpan<char> text, bool bare)
    {
        var start = 0;
        string? doubt = null;
        if (!bare && ValueCues.Approximation(text) is var approximate and > 0)
        {
            start = approximate;
            doubt = "the figure is said to be approximate";
        }

        var currency = ValueCues.CurrencyBefore(text[start..]);
        start += currency;
        if (start >= text.Length || ItalianNumber.Read(text[start..]) is not { } number)
        {
            return null;
        }

        var end = start + number.Length;
        doubt ??= number.Doubtful ? "the separators allow another reading" : null;
        if (currency > 0 || ValueCues.CurrencyAfter(text[end..]) is > 0)
        {
            return (new MoneyValue(number.Value), end + ValueCues.CurrencyAfter(text[end..]), doubt);
        }

        var blank = end < text.Length && text[end] == ' ' ? 1 : 0;
        if (end + blank < text.Length && text[end + blank] == '%')
        {
            return (new PercentValue(number.Value), end + blank + 1, doubt);
        }

        return Ratio(text, number.Value, end, doubt) ?? (new NumberValue(number.Value), end, doubt);
    }

    /// <summary><c>7/7</c>, <c>5 su 7</c>, <c>6/115 = 5,22%</c>; the stated percentage is checked.</summary>
    private static (IndicatorValue Value, int Length, string? Doubt)? Ratio(ReadOnlySpan<char> text, decimal numerator, int end, string? doubt)
    {
        var sign = ValueCues.RatioSign(text[end..]);
        if (sign == 0 || ItalianNumber.Read(text[(end + sign)..]) is not { } whole || whole.Value == 0)
        {
            return null;
        }

        end += sign + whole.Length;
        if (numerator is >= 1990 and <= 2100 && whole.Value is (>= 0 and <= 99) or (>= 1990 and <= 2100))
        {
            doubt = "it may be a span of years";
        }

        var rest = text[end..];
        var equals = rest.TrimStart();
        if (equals.StartsWith("=") && ItalianNumber.Read(equals[1..].TrimStart()) is { } stated)
        {
            var after = equals[1..].TrimStart()[stated.Length..];
            var percent = after.TrimStart().StartsWith("%");
            var computed = numerator / whole.Value * (percent ? 100 : 1);
            if (Math.Abs(computed - stated.Value) > 0.01m)
            {
                doubt = "the stated result is not the quotient";
            }

            end = text.Length - (percent ? after.TrimStart()[1..].Length : after.Length);
        }

        return (new RatioValue(numerator, whole.Value), end, doubt);
    }

    private static bool HasFigure(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('0', '9') >= 0;
}
