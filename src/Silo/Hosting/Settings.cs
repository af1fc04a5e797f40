using MunicipalBenchmark.Storage.Hosting;

namespace MunicipalBenchmark.Silo.Hosting;

/// <summary>The validated configuration of a process, read once before anything is opened.</summary>
internal sealed record Settings
{
    /// <summary>Where it comes from; what the other projects bind their own options from.</summary>
    public required IConfiguration Configuration { get; init; }

    /// <summary>The store.</summary>
    public required StorageOptions Storage { get; init; }

    /// <summary>Addresses to listen on.</summary>
    public required IReadOnlyList<string> Urls { get; init; }

    /// <summary>Largest document that is read, in bytes.</summary>
    public required long DocumentBytes { get; init; }

    /// <summary>Full path of the data directory.</summary>
    public string DataDirectory => Storage.DataDirectory;

    /// <summary>True for the SQLite file in the data directory, which has one process at a time.</summary>
    public bool IsEmbedded => Storage.ConnectionString is null;

    /// <summary>Whether there is a store to open: PostgreSQL is presumed there.</summary>
    public bool StoreExists => !IsEmbedded || File.Exists(Storage.DatabaseFile);
}
