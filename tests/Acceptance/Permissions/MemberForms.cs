using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Identity.ApiKeys;
using MunicipalBenchmark.Identity.Principals;
using MunicipalBenchmark.Members;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>Forms about the members and the machines of a city and of a network.</summary>
internal static class MemberForms
{
    private const string Subject = "somebody-of-the-forms";

    public static IEnumerable<FormCase> Of(Stage stage)
    {
        foreach (var (tenant, pages, role, higher) in new[]
        {
            (Tenant.Of(Stage.City), "/citta/{City}", Role.Editor, Role.Publisher),
            (Tenant.Of(Stage.Network), "/reti/{Network}", Role.Analyst, Role.NetworkAdmin),
        })
        {
            var members = stage.Grains.GetGrain<IMembersGrain>(GrainKeys.OfMembers(tenant));
            yield return FormCase.Of($"{pages}/membri#members", async _ =>
            {
                using var acting = PrincipalContext.Act(Principal.Operator);
                if ((await members.ListAsync()).Members.Any(member => member.Subject == Subject))
                {
                    StagePlans.Done(await members.RemoveAsync(Subject));
                }

                StagePlans.Done(await members.AddAsync(new() { Subject = Subject, DisplayName = Subject, Role = role }));
                return [("change", Subject), ($"role-{Subject}", RoleNames.Of(higher))];
            });
            yield return FormCase.Of($"{pages}/membri#invitations", async _ => [("id", await InvitationAsync(stage, members, role))]);
            yield return FormCase.Of($"{pages}/membri#invite", _ => Task.FromResult<(string, string)[]>([("mailAddress", stage.Others.NewEmail()), ("role", RoleNames.Of(role))]));
            yield return FormCase.Of($"{pages}/chiavi#create", FormCase.Shows("id=\"chiave\""), ("name", "A machine"), ("role", RoleNames.Of(role)), ("life", "1"));
            yield return FormCase.Of($"{pages}/chiavi#revoke", async _ =>
            {
                await using var scope = stage.Services.CreateAsyncScope();
                var keys = scope.ServiceProvider.GetRequiredService<IApiKeys>();
                return [("id", StagePlans.Done(await keys.CreateAsync(Principal.Operator, "A machine", new(role, tenant.Slug), TimeSpan.FromDays(1), CancellationToken.None)).Key.Id)];
            });
        }
    }

    /// <summary>An invitation to a role, by its id.</summary>
    public static async Task<string> InvitationAsync(Stage stage, IMembersGrain members, Role role)
    {
        using var acting = PrincipalContext.Act(Principal.Operator);
        return StagePlans.Done(await members.InviteAsync(new(stage.Others.NewEmail(), role))).Invitation.Id.ToString();
    }
}
