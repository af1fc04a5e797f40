using System.Collections.Immutable;

namespace MunicipalBenchmark.Access;

/// <summary>What kind of caller acts.</summary>
public enum PrincipalKind
{
    /// <summary>Nobody known: sees what is public.</summary>
    Anonymous,

    /// <summary>A signed-in person or machine, with roles.</summary>
    User,

    /// <summary>The person at the machine's command line, who could read the store's files anyway.</summary>
    Operator,

    /// <summary>The product itself.</summary>
    System,
}

/// <summary>A role for one tenant.</summary>
/// <param name="Role">The role.</param>
/// <param name="Tenant">Slug of the city or network; null for <see cref="Role.PlatformAdmin"/>.</param>
[GenerateSerializer, Immutable, Alias("mb.membership")]
public sealed record Membership(Role Role, string? Tenant);

/// <summary>Who calls: ids and roles, no token. Travels in Orleans' request context with each grain call.</summary>
/// <param name="Kind">The kind of caller.</param>
/// <param name="Id">Stable id for the audit journal, for example <c>operator</c>.</param>
[GenerateSerializer, Immutable, Alias("mb.principal")]
public sealed record Principal(PrincipalKind Kind, string Id)
{
    /// <summary>Nobody known.</summary>
    public static readonly Principal Anonymous = new(PrincipalKind.Anonymous, "anonymous");

    /// <summary>The person at the machine's command line.</summary>
    public static readonly Principal Operator = new(PrincipalKind.Operator, "operator");

    /// <summary>The product itself.</summary>
    public static readonly Principal System = new(PrincipalKind.System, "system");

    /// <summary>The roles held, each for one tenant.</summary>
    [Id(0)]
    public ImmutableArray<Membership> Memberships { get => field.IsDefault ? [] : field; init; }
}
