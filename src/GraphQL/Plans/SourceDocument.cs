using Domain = MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.GraphQL.Plans;

/// <summary>The document that a plan was read from.</summary>
internal sealed class SourceDocument(Domain.SourceDocument source)
{
    /// <summary>File name.</summary>
    public string Name => source.Name;

    /// <summary>Media type, for example `text/markdown`.</summary>
    public string MediaType => source.MediaType;

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public string Sha256 => source.Sha256;

    /// <summary>Size in bytes.</summary>
    public int Length => checked((int)source.Length);
}
