using System.Net;

namespace MunicipalBenchmark.Storage.Hosting;

/// <summary>Where the product keeps its data, and where its silo listens.</summary>
public sealed record StorageOptions
{
    /// <summary>The Orleans service id, part of the key of every stored state: it never changes.</summary>
    public const string ServiceId = "municipal-benchmark";

    /// <summary>The name of the only grain storage provider, which is also the default one.</summary>
    public const string StateStore = "store";

    /// <summary>The folder of the embedded store, <c>Data:Directory</c>; created if absent.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>A PostgreSQL connection string, <c>Storage:ConnectionString</c>; null for the embedded store <c>municipal.db</c> in <see cref="DataDirectory"/>.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>What an acknowledged write on the embedded store survives, <c>Storage:Durability</c>.</summary>
    public Durability Durability { get; init; } = Durability.Full;

    /// <summary>The membership that silos on one PostgreSQL form; one per installation.</summary>
    public string ClusterId { get; init; } = ServiceId;

    /// <summary>The address at which other silos reach this one; used on PostgreSQL only. On a host of several, an address of a trusted network.</summary>
    public IPAddress SiloAddress { get; init; } = IPAddress.Loopback;

    /// <summary>The silo's port, used on PostgreSQL only; 0 takes any free one and remembers it in <see cref="DataDirectory"/>, of which each silo has its own.</summary>
    public int SiloPort { get; init; }

    /// <summary>The file of the embedded store.</summary>
    public string DatabaseFile => Path.Combine(DataDirectory, "municipal.db");
}
