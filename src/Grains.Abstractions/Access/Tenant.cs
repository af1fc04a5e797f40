using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Access;

/// <summary>
/// Who has members, roles and an audit journal: <c>city/livorno</c>, <c>network/recs</c> or <c>platform</c>. A city and a network may have one slug, so
/// the kind is part of the name.
/// </summary>
[GenerateSerializer, Immutable, Alias("mb.tenant")]
[JsonConverter(typeof(StringValueConverter<Tenant>))]
public readonly record struct Tenant : IStringValue<Tenant>
{
    /// <summary>The installation itself.</summary>
    public static readonly Tenant Platform = new(TenantKind.Platform, PlatformSlug);

    private const string PlatformSlug = "platform";

    [Id(0)]
    private readonly TenantKind _kind;

    [Id(1)]
    private readonly string? _slug;

    private Tenant(TenantKind kind, string slug) => (_kind, _slug) = (kind, slug);

    /// <summary>What it is.</summary>
    public TenantKind Kind => _kind;

    /// <summary>The city's or network's id; <c>platform</c> for the installation.</summary>
    public string Slug => _slug ?? throw new InvalidOperationException("An unset Tenant has no slug.");

    /// <inheritdoc/>
    public string Value => Kind == TenantKind.Platform ? Slug : $"{Segment(Kind)}/{Slug}";

    /// <summary>A city.</summary>
    /// <param name="city">The city.</param>
    public static Tenant Of(CityId city) => new(TenantKind.City, city.Value);

    /// <summary>A network.</summary>
    /// <param name="network">The network.</param>
    public static Tenant Of(NetworkId network) => new(TenantKind.Network, network.Value);

    /// <inheritdoc/>
    public static bool TryCreate([NotNullWhen(true)] string? text, out Tenant value)
    {
        var slash = text?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        value = text switch
        {
            PlatformSlug => Platform,
            _ when slash <= 0 || !IsSlug(text![(slash + 1)..]) => default,
            _ => text[..slash] switch
            {
                "city" => new(TenantKind.City, text[(slash + 1)..]),
                "network" => new(TenantKind.Network, text[(slash + 1)..]),
                _ => default,
            },
        };
        return value._slug is not null;
    }

    /// <summary>Reads text that the program itself wrote.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">The text names no tenant.</exception>
    public static Tenant Load(string text) =>
        TryCreate(text, out var value) ? value : throw new ArgumentException($"'{text}' is not a valid Tenant.", nameof(text));

    /// <inheritdoc/>
    public override string ToString() => _slug is null ? "" : Value;

    /// <summary>How the kind is written in names and keys.</summary>
    /// <param name="kind">The kind.</param>
    internal static string Segment(TenantKind kind) => kind switch
    {
        TenantKind.City => "city",
        TenantKind.Network => "network",
        _ => PlatformSlug,
    };

    private static bool IsSlug(string text) => Identifiers.Slug.IsSlug(text);
}
