using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace MunicipalBenchmark.Identifiers;

/// <summary>A plan of a city: <c>{city}/{plan}</c>, two slugs, for example <c>livorno/dup-2020-2022</c>.</summary>
[GenerateSerializer, Immutable, Alias("mb.plan-id")]
[JsonConverter(typeof(StringValueConverter<PlanId>))]
public readonly record struct PlanId : IStringValue<PlanId>
{
    [Id(0)]
    private readonly string? _value;

    private PlanId(string value) => _value = value;

    /// <inheritdoc/>
    public string Value => _value ?? throw new InvalidOperationException("An unset PlanId has no text.");

    /// <summary>The city that owns the plan.</summary>
    public CityId City => CityId.Load(Value[..Value.IndexOf('/', StringComparison.Ordinal)]);

    /// <summary>The plan's slug inside its city.</summary>
    public string Plan => Value[(Value.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>The plan of a city.</summary>
    /// <param name="city">The city.</param>
    /// <param name="plan">A slug.</param>
    /// <exception cref="ArgumentException"><paramref name="plan"/> is no slug.</exception>
    public static PlanId Of(CityId city, string plan) => Load($"{city.Value}/{plan}");

    /// <inheritdoc/>
    public static bool TryCreate([NotNullWhen(true)] string? text, out PlanId value)
    {
        var slash = text?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        var valid = slash > 0 && Slug.IsSlug(text![..slash]) && Slug.IsSlug(text[(slash + 1)..]);
        value = valid ? new(text!) : default;
        return valid;
    }

    /// <summary>Reads text that the program itself wrote.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">The text is not well formed: a bug, since outside text goes through <see cref="TryCreate"/>.</exception>
    public static PlanId Load(string text) =>
        TryCreate(text, out var value) ? value : throw new ArgumentException($"'{text}' is not a valid PlanId.", nameof(text));

    /// <inheritdoc/>
    public override string ToString() => _value ?? "";
}
