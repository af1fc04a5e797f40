using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Identity.Accounts;
using MunicipalBenchmark.Members;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>Forms of the pages that open for anybody: signing in and out, and what the links in letters lead to.</summary>
internal static class SignInForms
{
    private const string Password = "/sign-in#password";
    private const string Tried = "/sign-in/passkey";
    private static readonly NetworkId Inviting = NetworkId.Load("rete-invitante");

    public static IEnumerable<FormCase> Of(Stage stage)
    {
        yield return new(Password, async caller => FormCase.Visit(
            Password, await stage.Others.BrowserAsync(caller), FormCase.LeadsTo("/account"), null, ("email", caller.Email ?? stage.Caller("analyst").Email!), ("password", StageCaller.Password)));
        yield return new("/sign-out#out", async caller => FormCase.Visit("/sign-out#out", await stage.Others.BrowserAsync(caller), FormCase.LeadsTo("/"), null));

        // Nobody is on the way to a second factor here: let in, and refused.
        yield return FormCase.Of("/sign-in/code#code", FormCase.Judged, ("code", "000000"));
        yield return FormCase.Of("/sign-in/code#recovery", FormCase.Judged, ("recovery", "AAAAA-AAAAA"));
        yield return FormCase.Of("/sign-in/passkey/options", FormCase.Shows("\"challenge\""));
        yield return new(Tried, async caller =>
        {
            var browser = await stage.Others.PersonAsync(caller);
            await browser.SendAsync(FormCase.Visit("/sign-in/passkey/options", browser, FormCase.Done, null), withToken: true);
            return FormCase.Visit(Tried, browser, FormCase.Shows("\"message\""), null, ("credential", "{}"), ("returnUrl", "/"));
        });
        yield return FormCase.Of("/password#forgotten", FormCase.Done, ("email", "nobody-at-all@example.org"));
        yield return FormCase.Of("/setup#open", async _ => [("code", await LinkAsync(stage))], FormCase.Shows("value=\"set\""));
        yield return FormCase.Of("/setup#set", async _ => [("code", await LinkAsync(stage)), ("password", StageCaller.Password)], FormCase.LeadsTo("/sign-in/start"));
        yield return new("/invitation#open", async caller => FormCase.Visit(
            "/invitation#open", caller, FormCase.LeadsTo(caller.Account is null ? "/sign-in/start?returnUrl=/invitation" : "/invitation"), null, ("code", await InviteAsync(stage))));
        yield return new("/invitation#accept", async caller =>
        {
            var person = await stage.Others.PersonAsync(caller);
            await person.SendAsync(FormCase.Visit("/invitation#open", person, FormCase.Done, null, ("code", await InviteAsync(stage))), withToken: true);
            return FormCase.Visit("/invitation#accept", person, FormCase.Done, null, ("displayName", "Somebody"));
        });
        yield return FormCase.Of("/searches/stop#stop", _ => Task.FromResult<(string, string)[]>(
            [("code", stage.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("mb.search-mail").Protect(stage.Caller("analyst").Account!))]));
    }

    private static async Task<string> LinkAsync(Stage stage)
    {
        await using var scope = stage.Services.CreateAsyncScope();
        var invited = await scope.ServiceProvider.GetRequiredService<IAccounts>().InviteAsync(stage.Others.NewEmail(), mail: false, CancellationToken.None);
        return StagePlans.Done(invited).Link!.Address.Fragment["#code=".Length..];
    }

    private static async Task<string> InviteAsync(Stage stage)
    {
        using var acting = PrincipalContext.Act(Principal.Operator);
        if (await stage.Grains.GetGrain<Networks.INetworkGrain>(GrainKeys.OfNetwork(Inviting)).ReadAsync() is null)
        {
            await stage.CreateNetworkAsync(Inviting);
        }

        return StagePlans.Done(await stage.Grains.GetGrain<IMembersGrain>(GrainKeys.OfMembers(Tenant.Of(Inviting))).InviteAsync(new(stage.Others.NewEmail(), Role.Analyst))).Token;
    }
}
