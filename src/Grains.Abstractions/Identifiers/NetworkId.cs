using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace MunicipalBenchmark.Identifiers;

/// <summary>A network's slug, for example <c>recs</c>.</summary>
[GenerateSerializer, Immutable, Alias("mb.network-id")]
[JsonConverter(typeof(StringValueConverter<NetworkId>))]
public readonly record struct NetworkId : IStringValue<NetworkId>
{
    [Id(0)]
    private readonly string? _value;

    private NetworkId(string value) => _value = value;

    /// <inheritdoc/>
    public string Value => _value ?? throw new InvalidOperationException("An unset NetworkId has no text.");

    /// <inheritdoc/>
    public static bool TryCreate([NotNullWhen(true)] string? text, out NetworkId value)
    {
        var valid = Slug.IsSlug(text);
        value = valid ? new(text!) : default;
        return valid;
    }

    /// <summary>Reads text that the program itself wrote.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">The text is not well formed: a bug, since outside text goes through <see cref="TryCreate"/>.</exception>
    public static NetworkId Load(string text) =>
        TryCreate(text, out var value) ? value : throw new ArgumentException($"'{text}' is not a valid NetworkId.", nameof(text));

    /// <inheritdoc/>
    public override string ToString() => _value ?? "";
}
