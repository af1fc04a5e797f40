namespace MunicipalBenchmark.Plans.Values;

/// <summary>Types the raw text of a figure, by the same rules wherever it comes from: a document's cell or a person's form.</summary>
public interface IValueReader
{
    /// <summary>Reads one text. Never refuses: what holds no figure is <see cref="TextValue"/>, an empty text <see cref="MissingValue"/>.</summary>
    /// <param name="raw">The text as written.</param>
    TypedText Read(string raw);
}

/// <summary>What a text was understood as.</summary>
/// <param name="Value">The typed value.</param>
/// <param name="Doubt">Why another reading is possible, or null.</param>
public sealed record TypedText(IndicatorValue Value, string? Doubt);
