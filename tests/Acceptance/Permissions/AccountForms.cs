using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Identity.Authority;
using MunicipalBenchmark.Identity.Consent;
using MunicipalBenchmark.Members;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>Forms about a person's own account and what it keeps.</summary>
internal static class AccountForms
{
    private const string Client = "modulo";
    private const string Callback = "http://127.0.0.1/callback";

    public static IEnumerable<FormCase> Of(Stage stage)
    {
        yield return FormCase.Of("/account#name", FormCase.Done, ("name", "Somebody"));
        yield return new("/account#password", async caller => FormCase.Visit(
            "/account#password", await stage.Others.NewPersonAsync(caller), FormCase.Done, null, ("current", StageCaller.Password), ("password", "another long enough password")));
        yield return new("/account/data#erase", async caller =>
        {
            var person = await stage.Others.NewPersonAsync(caller);
            return FormCase.Visit("/account/data#erase", person, FormCase.LeadsTo("/"), null, ("email", person.Email ?? "nobody@example.org"));
        });
        yield return FormCase.Of("/account/searches#searches", async caller => [("delete", await KeepAsync(caller))]);
        yield return FormCase.Of("/account/consents#withdraw", async caller => [("id", await ConsentAsync(stage, caller))]);
        yield return new("/consent#consent", async caller => FormCase.Visit(
            "/consent#consent", caller, FormCase.LeadsTo("/connect/authorize?"), await AskedAsync(stage, caller) ?? "/consent?request=none", ("answer", "deny")));

        // Whoever runs the platform alone has nothing to choose from: another one serves a network too.
        yield return new("/acting-for#acting", async caller => FormCase.Visit(
            "/acting-for#acting", caller.Name == "platform-admin" ? await ServingAsync(stage, caller) : caller, FormCase.Done, null, ("tenant", "")));
    }

    /// <summary>A saved search of the caller's, by its id.</summary>
    private static async Task<string> KeepAsync(StageCaller caller)
    {
        var kept = await caller.AskAsync("""mutation { saveSearch(input: { name: "To be deleted", text: "rifiuti" }) { savedSearch { id } } }""", asPerson: true);
        return kept.HasErrors ? Guid.NewGuid().ToString() : kept.Data.GetProperty("saveSearch").GetProperty("savedSearch").GetProperty("id").GetString()!;
    }

    /// <summary>The consent page for the caller, asked by a client; null for who is not known.</summary>
    private static async Task<string?> AskedAsync(Stage stage, StageCaller caller)
    {
        await RegisterAsync(stage);
        var asked = await caller.OpenAsync(QueryHelpers.AddQueryString("/connect/authorize", new Dictionary<string, string?>
        {
            ["client_id"] = Client,
            ["response_type"] = "code",
            ["redirect_uri"] = Callback,
            ["scope"] = "openid",
            ["prompt"] = "consent",
            ["code_challenge"] = WebEncoders.Base64UrlEncode(SHA256.HashData(new byte[32])),
            ["code_challenge_method"] = "S256",
        }));
        return caller.Account is null ? null : new Uri(asked.Address, asked.Location).PathAndQuery;
    }

    /// <summary>A consent that the caller gave, by its id.</summary>
    private static async Task<string> ConsentAsync(Stage stage, StageCaller caller)
    {
        if (await AskedAsync(stage, caller) is not { } page)
        {
            return Guid.NewGuid().ToString();
        }

        var request = QueryHelpers.ParseQuery(page.Split('?')[1])["request"].ToString();
        await using var scope = stage.Services.CreateAsyncScope();
        var consents = scope.ServiceProvider.GetRequiredService<ConsentService>();
        StagePlans.Done(await consents.AcceptAsync(request, caller.Account!, CancellationToken.None));
        return (await consents.ListAsync(caller.Account!, CancellationToken.None))[0].Id;
    }

    private static async Task RegisterAsync(Stage stage)
    {
        await using var scope = stage.Services.CreateAsyncScope();
        var clients = scope.ServiceProvider.GetRequiredService<Clients>();
        if (!(await clients.ListAsync(Principal.Operator, CancellationToken.None)).Any(client => client.ClientId == Client))
        {
            StagePlans.Done(await clients.RegisterAsync(
                Principal.Operator, new() { ClientId = Client, Name = "Modulo", Authentication = ClientAuthentication.None, RedirectUris = [new(Callback)] }, CancellationToken.None));
        }
    }

    private static async Task<StageCaller> ServingAsync(Stage stage, StageCaller caller)
    {
        var other = await stage.Others.PersonAsync(caller);
        using var acting = PrincipalContext.Act(Principal.Operator);
        await stage.Grains.GetGrain<IMembersGrain>(GrainKeys.OfMembers(Tenant.Of(Stage.Another))).AddAsync(new() { Subject = other.Account!, DisplayName = "serving", Role = Role.Analyst });
        return other;
    }
}
