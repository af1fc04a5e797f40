using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identity.Accounts;
using MunicipalBenchmark.Persons;

namespace MunicipalBenchmark.Silo.Identity;

/// <summary>Administrators of the platform who erase their accounts: the platform's journal learns that they are none any more before the journals forget who they are.</summary>
internal sealed class ErasedAdministrators(IServiceScopeFactory scopes, IAdministratorJournal journal) : IPersonalData
{
    /// <inheritdoc/>
    public string Name => "platformAdministrator";

    /// <summary>Nothing: the account's own export tells it.</summary>
    public Task<string?> ExportAsync(string subject, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    /// <inheritdoc/>
    public async Task EraseAsync(string subject, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var administrators = await scope.ServiceProvider.GetRequiredService<IAccounts>().PlatformAdminsAsync(cancellationToken);
        if (administrators.All(administrator => administrator.Account != subject))
        {
            return;
        }

        await journal.RecordAsync(new(PrincipalKind.User, subject) { Memberships = [new(Role.PlatformAdmin, null)] }, subject, isAdmin: false, cancellationToken);
    }
}
