namespace MunicipalBenchmark.Identity.Abuse;

/// <summary>How often who may ask: configuration section <c>RateLimits</c>. Zero lifts a limit.</summary>
public sealed class RateLimitsOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "RateLimits";

    /// <summary>Tries a minute to sign in or to open a link, of one address; and forms of one's own account that one account sends. Default: 20.</summary>
    public int SignInPerMinute { get; set; } = 20;

    /// <summary>Requests a minute to the own authority's endpoints, of one address. Default: 300.</summary>
    public int TokenPerMinute { get; set; } = 300;

    /// <summary>GraphQL requests a minute, of one account or key, else of one address. Default: 3,000.</summary>
    public int GraphQLPerMinute { get; set; } = 3_000;

    /// <summary>Uploads a minute, of one account or key. Default: 60.</summary>
    public int UploadsPerMinute { get; set; } = 60;
}
