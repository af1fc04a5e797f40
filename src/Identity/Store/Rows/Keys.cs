namespace MunicipalBenchmark.Identity.Store.Rows;

/// <summary>A key that tokens are signed with, encrypted.</summary>
internal sealed class SigningKeyRow
{
    public required string Id { get; init; }

    /// <summary>PKCS#8, encrypted under the master key.</summary>
    public required byte[] Content { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Signs from here on; before that it is only announced.</summary>
    public required DateTimeOffset ActiveAt { get; init; }

    /// <summary>Neither signs nor verifies from here on.</summary>
    public required DateTimeOffset RetiredAt { get; init; }
}

/// <summary>An element of the Data Protection key ring, encrypted under the master key.</summary>
internal sealed class KeyRingRow
{
    public required string Id { get; init; }

    public required string Xml { get; init; }
}

/// <summary>How often something changed that every process must notice.</summary>
internal sealed class GenerationRow
{
    public required string Name { get; init; }

    public required long Number { get; init; }
}
