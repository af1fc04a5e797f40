using MunicipalBenchmark.Access;
using MunicipalBenchmark.Audit;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Identity.Accounts;

namespace MunicipalBenchmark.Silo.Identity;

/// <summary>Writes administrators of the platform into the platform's journal.</summary>
internal sealed class AdministratorJournal(IGrainFactory grains) : IAdministratorJournal
{
    public async Task RecordAsync(Principal actor, string account, bool isAdmin, CancellationToken cancellationToken)
    {
        using var acting = PrincipalContext.Act(actor);
        await grains.GetGrain<IAuditGrain>(GrainKeys.OfAudit(Tenant.Platform)).RecordAdministratorAsync(account, isAdmin).WaitAsync(cancellationToken);
    }
}
