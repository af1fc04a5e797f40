namespace MunicipalBenchmark.Identity.Hosting;

/// <summary>Who is trusted to say who somebody is: configuration section <c>Identity</c>.</summary>
public sealed class IdentityOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Identity";

    /// <summary>Address of a foreign OpenID Connect authority; without one the product is its own authority.</summary>
    public string? Authority { get; set; }

    /// <summary>What a token must be meant for: the <c>aud</c> of access tokens. Default: <c>urn:municipal-benchmark</c>.</summary>
    public string Audience { get; set; } = "urn:municipal-benchmark";

    /// <summary>Client id of the portal at a foreign authority; without one the portal offers no sign-in there.</summary>
    public string? ClientId { get; set; }

    /// <summary>Client secret of the portal at a foreign authority; a secret.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Signature algorithms that are accepted of a foreign authority, separated by commas. Default: RS256,PS256,ES256.</summary>
    public string Algorithms { get; set; } = "RS256,PS256,ES256";

    /// <summary>Types (<c>typ</c>) of access tokens that are accepted of a foreign authority, separated by commas. Default: at+jwt.</summary>
    public string TokenTypes { get; set; } = "at+jwt";

    /// <summary>
    /// A claim that only access tokens of the foreign authority have, as <c>name=value</c> or <c>name</c>: needed where <see cref="TokenTypes"/> allows
    /// <c>JWT</c>, which ID tokens are too. Keycloak: <c>typ=Bearer</c>.
    /// </summary>
    public string? AccessTokenClaim { get; set; }

    /// <summary>Name of the claim whose values are mapped to roles; a dot goes into an object, as in <c>realm_access.roles</c>.</summary>
    public string? RoleClaim { get; set; }

    /// <summary>
    /// How values of <see cref="RoleClaim"/> become roles: <c>pattern=role</c>, separated by semicolons; <c>{tenant}</c> in a pattern stands for the
    /// id of a city or network, as in <c>mb-{tenant}-editor=editor;mb-admins=platform-admin</c>.
    /// </summary>
    public string? RoleMap { get; set; }

    /// <summary>Seconds that clocks may differ. Default: 30.</summary>
    public int ClockSkewSeconds { get; set; } = 30;

    /// <summary>Where browsers reach the installation, and the own authority's name in tokens; by default the first address listened on, as localhost.</summary>
    public string? PublicAddress { get; set; }

    /// <summary>File with the 32 bytes that protect signing keys and cookies; by default identity.key in the data directory, made at the first start. Silos on one PostgreSQL share it.</summary>
    public string? MasterKeyFile { get; set; }

    /// <summary>Addresses of proxies whose forwarding headers are believed, separated by commas.</summary>
    public string? TrustedProxies { get; set; }

    /// <summary>Life of an access token in minutes. Default: 10.</summary>
    public int AccessTokenMinutes { get; set; } = 10;

    /// <summary>Life of a refresh token in days. Default: 14.</summary>
    public int RefreshTokenDays { get; set; } = 14;

    /// <summary>Life of an authorization code in seconds. Default: 60.</summary>
    public int CodeSeconds { get; set; } = 60;

    /// <summary>Days that a signing key signs before the next one does. Default: 90.</summary>
    public int KeyDays { get; set; } = 90;

    /// <summary>Hours that a signing key is announced before it signs, and kept for checking after it signed. Default: 24.</summary>
    public int KeyOverlapHours { get; set; } = 24;

    /// <summary>Hours without a request after which a browser is signed out. Default: 12.</summary>
    public int SessionHours { get; set; } = 12;

    /// <summary>Hours that an invitation can be accepted. Default: 168, a week.</summary>
    public int InvitationHours { get; set; } = 168;
}
