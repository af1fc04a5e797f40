using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Identity.Accounts;
using MunicipalBenchmark.Identity.Tests.Harness;

namespace MunicipalBenchmark.Identity.Tests.Accounts;

public sealed class PasskeySignIn(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private readonly TestAuthority _authority = fixture.Authority;

    private string Origin => _authority.Address.AbsoluteUri.TrimEnd('/');

    [Fact]
    public async Task a_person_adds_a_passkey_and_signs_in_with_nothing_else()
    {
        var (account, device) = await WithPasskeyAsync();
        using var browser = _authority.OpenBrowser();

        Assert.Equal("Done", await AskAsync(browser, "/sign-in/passkey", device.Get(await AskAsync(browser, "/sign-in/passkey-options", ""))));

        using var page = await browser.FollowAsync("/account");
        Assert.Equal(account, await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task an_answer_to_an_earlier_question_is_refused()
    {
        var (_, device) = await WithPasskeyAsync();
        using var browser = _authority.OpenBrowser();
        var answer = device.Get(await AskAsync(browser, "/sign-in/passkey-options", ""));
        await AskAsync(browser, "/sign-in/passkey-options", "");

        Assert.NotEqual("Done", await AskAsync(browser, "/sign-in/passkey", answer));
    }

    [Fact]
    public async Task an_answer_for_another_browser_s_question_is_refused()
    {
        var (_, device) = await WithPasskeyAsync();
        using var phished = _authority.OpenBrowser();
        using var attackers = _authority.OpenBrowser();
        await AskAsync(attackers, "/sign-in/passkey-options", "");
        var answer = device.Get(await AskAsync(phished, "/sign-in/passkey-options", ""));

        Assert.NotEqual("Done", await AskAsync(attackers, "/sign-in/passkey", answer));
    }

    [Fact]
    public async Task a_device_that_does_not_verify_its_owner_is_refused()
    {
        var (_, device) = await WithPasskeyAsync();
        using var browser = _authority.OpenBrowser();

        Assert.NotEqual("Done", await AskAsync(browser, "/sign-in/passkey", device.Get(await AskAsync(browser, "/sign-in/passkey-options", ""), verified: false)));
    }

    [Fact]
    public async Task an_answer_given_to_another_site_is_refused()
    {
        var (_, device) = await WithPasskeyAsync("https://evil.example");

        using var browser = _authority.OpenBrowser();
        Assert.NotEqual("Done", await AskAsync(browser, "/sign-in/passkey", device.Get(await AskAsync(browser, "/sign-in/passkey-options", ""))));
    }

    [Fact]
    public async Task another_person_s_passkey_is_not_removed_by_its_id()
    {
        var (victim, device) = await WithPasskeyAsync();
        var (thief, _) = await WithPasskeyAsync();
        await using var scope = _authority.Services.CreateAsyncScope();
        var (accounts, passkeys) = (scope.ServiceProvider.GetRequiredService<AccountData>(), scope.ServiceProvider.GetRequiredService<Passkeys>());
        var id = Assert.Single(await passkeys.ListAsync((await accounts.FindAsync(victim))!)).Id;

        var removed = await passkeys.RemoveAsync((await accounts.FindAsync(thief))!, id);

        Assert.Equal("passkey-unknown", removed.Refusal?.Code);
        using var browser = _authority.OpenBrowser();
        Assert.Equal("Done", await AskAsync(browser, "/sign-in/passkey", device.Get(await AskAsync(browser, "/sign-in/passkey-options", ""))));
    }

    private async Task<(string Account, SoftAuthenticator Device)> WithPasskeyAsync(string? origin = null)
    {
        var account = await _authority.AddPersonAsync();
        var device = new SoftAuthenticator(origin ?? Origin);
        using var browser = _authority.OpenBrowser();
        await browser.FollowAsync("/account", account.Email);
        var added = await AskAsync(browser, "/passkeys/add", device.Create(await AskAsync(browser, "/passkeys/options", "")));
        Assert.Equal(origin is null ? "added" : "passkey-refused", added);
        return (account.Id, device);
    }

    private async Task<string> AskAsync(Browser browser, string address, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body) };
        request.Headers.Add("Origin", Origin);
        using var response = await browser.SendAsync(request);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
