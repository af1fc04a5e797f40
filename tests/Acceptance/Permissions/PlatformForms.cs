using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Identity.Accounts;
using MunicipalBenchmark.Members;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>Forms with which the platform is run.</summary>
internal static class PlatformForms
{
    private static int _networks;

    public static IEnumerable<FormCase> Of(Stage stage)
    {
        var members = stage.Grains.GetGrain<IMembersGrain>(GrainKeys.OfMembers(Tenant.Platform));
        yield return FormCase.Of(
            "/piattaforma#network", _ => Task.FromResult<(string, string)[]>([("name", FormattableString.Invariant($"Rete dei moduli {Interlocked.Increment(ref _networks)}"))]), FormCase.LeadsTo("/reti/rete-dei-moduli-"));
        yield return FormCase.Of("/piattaforma#city", FormCase.LeadsTo("/citta/livorno/"), ("city", "049009"));
        yield return FormCase.Of("/piattaforma/amministratori#remove", async _ => [("account", await AdministratorAsync(stage))]);
        yield return FormCase.Of("/piattaforma/amministratori#revoke", async _ => [("id", await MemberForms.InvitationAsync(stage, members, Role.PlatformAdmin))]);
        yield return FormCase.Of("/piattaforma/amministratori#invite", _ => Task.FromResult<(string, string)[]>([("mailAddress", stage.Others.NewEmail())]));
    }

    private static async Task<string> AdministratorAsync(Stage stage)
    {
        await using var scope = stage.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<IAccounts>();
        var made = StagePlans.Done(await accounts.InviteAsync(stage.Others.NewEmail(), mail: false, CancellationToken.None));
        StagePlans.Done(await accounts.SetPlatformAdminAsync(Principal.Operator, made.Account, admin: true, CancellationToken.None));
        return made.Account;
    }
}
