namespace MunicipalBenchmark.Access;

/// <summary>From where a call comes; for the audit journal. Travels in Orleans' request context beside the principal.</summary>
/// <param name="Channel">The edge: one of the constants here.</param>
/// <param name="Address">The caller's network address as the server saw it; null where there is none.</param>
[GenerateSerializer, Immutable, Alias("mb.call-origin")]
public sealed record CallOrigin(string Channel, string? Address = null)
{
    /// <summary>The command line.</summary>
    public const string CommandLine = "cli";

    /// <summary>The query interface.</summary>
    public const string GraphQL = "graphql";

    /// <summary>The web pages.</summary>
    public const string Portal = "portal";

    /// <summary>The product itself: delivery, retention, start-up.</summary>
    public const string System = "system";
}
