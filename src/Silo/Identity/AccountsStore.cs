using Microsoft.EntityFrameworkCore;
using MunicipalBenchmark.Identity.Store;
using MunicipalBenchmark.Storage.Hosting;

namespace MunicipalBenchmark.Silo.Identity;

/// <summary>Puts accounts into the product's one store.</summary>
internal sealed class AccountsStore(StoreAccess store) : IAccountsStore
{
    public bool IsShared => store.IsShared;

    public void Use(DbContextOptionsBuilder builder) => store.Use(builder);

    public ValueTask<IDisposable> EnterWriteAsync(CancellationToken cancellationToken) => store.EnterWriteAsync(cancellationToken);

    public IDisposable EnterWrite() => store.EnterWrite();
}
