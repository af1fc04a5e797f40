namespace MunicipalBenchmark.Documents;

/// <summary>What a document may cost. Each limit has a refusal of its own that names it.</summary>
public sealed record ReaderLimits
{
    /// <summary>The limits of design.md.</summary>
    public static ReaderLimits Default { get; } = new();

    /// <summary>Largest document in bytes. Default: 20 MB.</summary>
    public long MaximumBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Most nodes in a plan. Default: 50,000.</summary>
    public int MaximumNodes { get; init; } = 50_000;
}
