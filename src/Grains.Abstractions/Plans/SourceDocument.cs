namespace MunicipalBenchmark.Plans;

/// <summary>The document a plan was read from.</summary>
[GenerateSerializer, Immutable, Alias("mb.source-document")]
public sealed record SourceDocument
{
    /// <summary>File name without folder.</summary>
    [Id(0)]
    public required string Name { get; init; }

    /// <summary>For example <c>text/markdown</c>.</summary>
    [Id(1)]
    public required string MediaType { get; init; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal: the key of the kept original.</summary>
    [Id(2)]
    public required string Sha256 { get; init; }

    /// <summary>Bytes.</summary>
    [Id(3)]
    public required long Length { get; init; }
}
