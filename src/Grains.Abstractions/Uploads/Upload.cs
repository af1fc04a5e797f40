namespace MunicipalBenchmark.Uploads;

/// <summary>A document that somebody sent and did not import yet.</summary>
public sealed record Upload
{
    /// <summary>Its id: unguessable, and worth something for its owner only.</summary>
    public required string Id { get; init; }

    /// <summary>The principal who sent it.</summary>
    public required string Owner { get; init; }

    /// <summary>File name without folder.</summary>
    public required string Name { get; init; }

    /// <summary>What it is by its content, for example <c>application/pdf</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Bytes.</summary>
    public required long Length { get; init; }

    /// <summary>When it came.</summary>
    public required DateTimeOffset At { get; init; }
}
