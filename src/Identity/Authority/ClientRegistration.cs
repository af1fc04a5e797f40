using System.Collections.Immutable;
using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Identity.Authority;

/// <summary>How a client shows that it is itself.</summary>
public enum ClientAuthentication
{
    /// <summary>Not at all: a program on a person's device, which has PKCE only.</summary>
    None,

    /// <summary>By a secret, which is answered once.</summary>
    Secret,

    /// <summary>By assertions signed with its own key.</summary>
    PrivateKey,
}

/// <summary>What a program that signs people in, or acts for itself, is registered with.</summary>
public sealed record ClientRegistration
{
    /// <summary>Its id: a slug.</summary>
    public required string ClientId { get; init; }

    /// <summary>The name that people read when they are asked for consent.</summary>
    public required string Name { get; init; }

    /// <summary>How it authenticates.</summary>
    public required ClientAuthentication Authentication { get; init; }

    /// <summary>Where codes may be sent, compared exactly; none for a machine. Loopback addresses of a program may have any port.</summary>
    public ImmutableArray<Uri> RedirectUris { get => field.IsDefault ? [] : field; init; }

    /// <summary>Where a browser may be sent after signing out.</summary>
    public ImmutableArray<Uri> SignOutUris { get => field.IsDefault ? [] : field; init; }

    /// <summary>Public keys as a JSON Web Key Set, for <see cref="ClientAuthentication.PrivateKey"/>.</summary>
    public string? JsonWebKeySet { get; init; }

    /// <summary>Whether it is the installation's own, so that nobody is asked for consent.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Roles that it has when it acts for itself (client credentials); none forbids that.</summary>
    public ImmutableArray<Membership> Memberships { get => field.IsDefault ? [] : field; init; }
}

/// <summary>A client that was registered.</summary>
/// <param name="ClientId">Its id.</param>
/// <param name="Secret">Its secret, seen only now; null where it has none.</param>
public sealed record RegisteredClient(string ClientId, string? Secret);
