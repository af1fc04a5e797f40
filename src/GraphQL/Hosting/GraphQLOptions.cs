namespace MunicipalBenchmark.GraphQL.Hosting;

/// <summary>Limits of the GraphQL endpoint: configuration section <c>GraphQL</c>.</summary>
public sealed class GraphQLOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "GraphQL";

    /// <summary>Largest request in bytes, body or query string. Default: 65,536.</summary>
    public int MaximumQueryBytes { get; set; } = 64 * 1024;

    /// <summary>Most tokens of a query's text. Default: 5,000.</summary>
    public int MaximumTokens { get; set; } = 5_000;

    /// <summary>Most fields of a query with its fragments spread out. Default: 10,000.</summary>
    public int MaximumSelections { get; set; } = 10_000;

    /// <summary>Most fields inside fields. The usual introspection query needs 15. Default: 15.</summary>
    public int MaximumDepth { get; set; } = 15;

    /// <summary>Highest cost: 1 a field, times the pages that it is in, more for fields that ask other parts of the service. Default: 10,000.</summary>
    public int MaximumCost { get; set; } = 10_000;

    /// <summary>Most items of a page. Default: 200.</summary>
    public int MaximumPageSize { get; set; } = 200;

    /// <summary>Longest time for an answer. Default: 20 seconds.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Memory for parsed queries, in bytes, as estimated. Default: 64 MB.</summary>
    public long DocumentCacheBytes { get; set; } = 64 * 1024 * 1024;
}
