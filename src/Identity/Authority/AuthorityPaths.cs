namespace MunicipalBenchmark.Identity.Authority;

/// <summary>The own authority's endpoints, relative to the issuer.</summary>
internal static class AuthorityPaths
{
    public const string Authorize = "connect/authorize";
    public const string Token = "connect/token";
    public const string PushedAuthorization = "connect/par";
    public const string Introspection = "connect/introspect";
    public const string Revocation = "connect/revoke";
    public const string UserInfo = "connect/userinfo";
    public const string EndSession = "connect/endsession";
}
