using System.Data.Common;

namespace MunicipalBenchmark.Storage.Connections;

/// <summary>The one relational store of the process: how to open it, and how to take a turn at writing.</summary>
internal abstract class Store : IAsyncDisposable
{
    public abstract Dialect Dialect { get; }

    /// <summary>The name by which Orleans' ADO.NET providers know the driver.</summary>
    public abstract string Invariant { get; }

    /// <summary>Opens connections for reading, and for writing within a turn of <see cref="EnterWriteAsync"/>.</summary>
    public abstract DbDataSource Source { get; }

    /// <summary>Waits for this process's turn at writing; dispose to give it up. Engines that take parallel writers answer at once.</summary>
    public abstract ValueTask<IDisposable> EnterWriteAsync(CancellationToken cancellationToken);

    /// <summary>The same, holding the thread meanwhile.</summary>
    public abstract IDisposable EnterWrite();

    /// <summary>What must be set once on the store's file before its first migration.</summary>
    public abstract Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Keeps every other process from migrating until the transaction ends.</summary>
    public abstract Task LockSchemaAsync(DbTransaction transaction, CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();
}
