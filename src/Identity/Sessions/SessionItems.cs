namespace MunicipalBenchmark.Identity.Sessions;

/// <summary>Names of what a session knows of itself.</summary>
internal static class SessionItems
{
    /// <summary>In a session's properties: its id.</summary>
    public const string Id = "mb.session";

    /// <summary>In a session's properties: the authority's session that it came from.</summary>
    public const string Parent = "mb.parent";

    /// <summary>In ID tokens: the authority's session (OpenID Connect Front-Channel Logout 1.0, 3).</summary>
    public const string SidClaim = "sid";
}
