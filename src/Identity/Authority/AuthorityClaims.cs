namespace MunicipalBenchmark.Identity.Authority;

/// <summary>Claims and scopes of the own authority beside the standard ones.</summary>
internal static class AuthorityClaims
{
    /// <summary>Scope: act with the roles of the person. Without it a token says who somebody is, and opens nothing here.</summary>
    public const string ApiScope = "mb";

    /// <summary>In the access token of a machine: the client's id.</summary>
    public const string Machine = "mb_client";

    /// <summary>In codes and refresh tokens: the account's security stamp, which changes when everything is signed out.</summary>
    public const string Stamp = "mb_stamp";
}
