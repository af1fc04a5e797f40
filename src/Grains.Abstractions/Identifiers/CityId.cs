using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace MunicipalBenchmark.Identifiers;

/// <summary>The tenant: our own id of a city, a slug that never changes, for example <c>livorno</c>.</summary>
[GenerateSerializer, Immutable, Alias("mb.city-id")]
[JsonConverter(typeof(StringValueConverter<CityId>))]
public readonly record struct CityId : IStringValue<CityId>
{
    [Id(0)]
    private readonly string? _value;

    private CityId(string value) => _value = value;

    /// <inheritdoc/>
    public string Value => _value ?? throw new InvalidOperationException("An unset CityId has no text.");

    /// <inheritdoc/>
    public static bool TryCreate([NotNullWhen(true)] string? text, out CityId value)
    {
        var valid = Slug.IsSlug(text);
        value = valid ? new(text!) : default;
        return valid;
    }

    /// <summary>Reads text that the program itself wrote.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">The text is not well formed: a bug, since outside text goes through <see cref="TryCreate"/>.</exception>
    public static CityId Load(string text) =>
        TryCreate(text, out var value) ? value : throw new ArgumentException($"'{text}' is not a valid CityId.", nameof(text));

    /// <inheritdoc/>
    public override string ToString() => _value ?? "";
}
