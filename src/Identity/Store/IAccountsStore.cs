using Microsoft.EntityFrameworkCore;

namespace MunicipalBenchmark.Identity.Store;

/// <summary>The relational store that accounts lie in, which is the product's one store: given by the host.</summary>
public interface IAccountsStore
{
    /// <summary>Whether other processes work on the same store, so that their key changes and revocations must be looked for.</summary>
    bool IsShared { get; }

    /// <summary>Puts a context on a connection, which the context then owns.</summary>
    /// <param name="builder">The options of the context.</param>
    void Use(DbContextOptionsBuilder builder);

    /// <summary>Waits for a turn at writing; dispose it after the commit.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<IDisposable> EnterWriteAsync(CancellationToken cancellationToken);

    /// <summary>The same for callers that the framework gives no asynchronous way.</summary>
    IDisposable EnterWrite();
}
