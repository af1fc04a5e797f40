using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Identity.Accounts;
using MunicipalBenchmark.Identity.Sessions;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>Forms about how a person signs in, and where it is signed in.</summary>
internal static class SecurityForms
{
    private const string Add = "/account/passkeys/add";
    private const string Options = "/account/passkeys/options";
    private const string WrongCode = "no digits";

    public static IEnumerable<FormCase> Of(Stage stage)
    {
        yield return FormCase.Of(Options, FormCase.Shows("\"challenge\""));

        // What a device would sign is tried in Identity.Tests/Accounts/PasskeySignIn: here an answer that is let in and found wrong.
        yield return new(Add, async caller =>
        {
            await caller.SendAsync(FormCase.Visit(Options, caller, FormCase.Done, null), withToken: true);
            return FormCase.Visit(Add, caller, FormCase.Shows("\"message\""), null, ("credential", "{}"), ("name", "A device"));
        });
        yield return FormCase.Of("/account/passkeys#remove", async caller => [("id", await PasskeyAsync(stage, caller))]);

        yield return WithFactor("begin", enabled: false, FormCase.Shows("value=\"confirm\""));
        yield return WithFactor("confirm", enabled: false, FormCase.Judged, ("key", "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"), ("address", "otpauth://totp/MunicipalBenchmark"), ("code", WrongCode));
        yield return WithFactor("renew", enabled: true, FormCase.Judged, ("code", WrongCode));
        yield return WithFactor("remove", enabled: true, FormCase.Judged, ("code", WrongCode));

        yield return FormCase.Of("/account/sessions#end", async caller => [("id", await SessionAsync(stage, caller))]);
        yield return new("/account/sessions#all", async caller => FormCase.Visit("/account/sessions#all", await stage.Others.NewPersonAsync(caller), FormCase.LeadsTo("/"), null));

        FormCase WithFactor(string form, bool enabled, Func<Attacks.WebPage, bool> isTaken, params (string, string)[] fields) => new($"/account/second-factor#{form}", async caller =>
        {
            var person = await stage.Others.PersonAsync(caller);
            if (person.Account is { } id)
            {
                await using var scope = stage.Services.CreateAsyncScope();
                var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
                var account = await accounts.FindByIdAsync(id);
                (account!.TwoFactorEnabled, account.AccessFailedCount) = (enabled, 0);
                Assert.True((await accounts.UpdateAsync(account)).Succeeded);
            }

            return FormCase.Visit($"/account/second-factor#{form}", person, isTaken, null, fields);
        });
    }

    private static async Task<string> PasskeyAsync(Stage stage, StageCaller caller)
    {
        var id = RandomNumberGenerator.GetBytes(16);
        if (caller.Account is not null)
        {
            await using var scope = stage.Services.CreateAsyncScope();
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            var passkey = new UserPasskeyInfo(id, [1], DateTimeOffset.UnixEpoch, 0, null, true, false, false, [1], [1]) { Name = "Held" };
            Assert.True((await accounts.AddOrUpdatePasskeyAsync((await accounts.FindByIdAsync(caller.Account))!, passkey)).Succeeded);
        }

        return Base64Url.EncodeToString(id);
    }

    /// <summary>A session of the caller's in another browser.</summary>
    private static async Task<string> SessionAsync(Stage stage, StageCaller caller)
    {
        await stage.Others.BrowserAsync(caller);
        await using var scope = stage.Services.CreateAsyncScope();
        return caller.Account is null ? Guid.NewGuid().ToString() : (await scope.ServiceProvider.GetRequiredService<AccountSessions>().ListAsync(caller.Account, null, CancellationToken.None))[0].Id;
    }
}
