using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identity.Accounts;
using MunicipalBenchmark.Identity.Principals;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Silo.Operator;

namespace MunicipalBenchmark.Silo.Identity;

/// <summary>Makes accounts for the operator.</summary>
internal sealed class UserAdmission(IServiceScopeFactory scopes)
{
    public async Task<Outcome<UserReport>> AddAsync(string email, string? role, string? tenant, CancellationToken cancellationToken)
    {
        if (Check(role, tenant) is { } refusal)
        {
            return refusal;
        }

        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<IAccounts>();
        var invited = await accounts.InviteAsync(email, mail: false, cancellationToken);
        if (!invited.IsDone)
        {
            return invited.Refusal;
        }

        if (role is not null)
        {
            var given = await accounts.SetPlatformAdminAsync(Principal.Operator, invited.Value.Account, admin: true, cancellationToken);
            if (!given.IsDone)
            {
                return given.Refusal;
            }
        }

        return new UserReport(invited.Value.Account, invited.Value.Email, role, tenant, invited.Value.Link?.Address, invited.Value.Link?.ExpiresAt);
    }

    private static Refusal? Check(string? role, string? tenant) => role switch
    {
        null => tenant is null ? null : new("role-needed", $"A role is needed for '{tenant}': --role ROLE."),
        _ when !RoleNames.TryParse(role, out _) => new("role-unknown", $"'{role}' is no role. Roles are: {string.Join(", ", RoleNames.All.Order(StringComparer.Ordinal))}.") { Fields = ["role"] },
        "platform-admin" => tenant is null ? null : new("tenant-needless", "A platform-admin runs the whole installation: leave out --tenant."),
        _ => new("role-unsupported", "Roles for a city or network are given to members there; from here only platform-admin can be given."),
    };
}
