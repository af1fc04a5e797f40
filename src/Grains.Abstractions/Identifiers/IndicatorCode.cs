using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace MunicipalBenchmark.Identifiers;

/// <summary>A code of the indicator catalogue: at least two parts joined by colons, for example <c>118:09:committed-rate</c> or <c>118:09.02:appropriated</c>.</summary>
[GenerateSerializer, Immutable, Alias("mb.indicator-code")]
[JsonConverter(typeof(StringValueConverter<IndicatorCode>))]
public readonly record struct IndicatorCode : IStringValue<IndicatorCode>
{
    [Id(0)]
    private readonly string? _value;

    private IndicatorCode(string value) => _value = value;

    /// <inheritdoc/>
    public string Value => _value ?? throw new InvalidOperationException("An unset IndicatorCode has no text.");

    /// <inheritdoc/>
    public static bool TryCreate([NotNullWhen(true)] string? text, out IndicatorCode value)
    {
        var valid = text is { Length: > 2 and <= 100 } && text.Contains(':', StringComparison.Ordinal)
            && text[0] != ':' && text[^1] != ':' && !text.Contains("::", StringComparison.Ordinal)
            && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is ':' or '.' or '-');
        value = valid ? new(text!) : default;
        return valid;
    }

    /// <summary>Reads text that the program itself wrote.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">The text is not well formed: a bug, since outside text goes through <see cref="TryCreate"/>.</exception>
    public static IndicatorCode Load(string text) =>
        TryCreate(text, out var value) ? value : throw new ArgumentException($"'{text}' is not a valid IndicatorCode.", nameof(text));

    /// <inheritdoc/>
    public override string ToString() => _value ?? "";
}
