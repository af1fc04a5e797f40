using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Identity.Accounts;

/// <summary>Nothing is written down: where the host gives no journal.</summary>
internal sealed class NoAdministratorJournal : IAdministratorJournal
{
    /// <inheritdoc/>
    public Task RecordAsync(Principal actor, string account, bool isAdmin, CancellationToken cancellationToken) => Task.CompletedTask;
}
