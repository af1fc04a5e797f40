using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Identity.Accounts;
using MunicipalBenchmark.Identity.Store;
using MunicipalBenchmark.Identity.Tests.Harness;

namespace MunicipalBenchmark.Identity.Tests.Accounts;

public sealed class SigningIn(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private const int TriesBeforeLockout = 10;

    private readonly TestAuthority _authority = fixture.Authority;

    [Fact]
    public async Task too_many_wrong_passwords_close_the_account_for_the_right_one_too()
    {
        var account = await _authority.AddPersonAsync();
        using var browser = _authority.OpenBrowser();
        for (var i = 0; i < TriesBeforeLockout; i++)
        {
            Assert.NotEqual("Done", await TryAsync(browser, account.Email!, "wrong"));
        }

        Assert.Equal("LockedOut", await TryAsync(browser, account.Email!, TestAuthority.Password));
    }

    [Fact]
    public async Task an_address_that_nobody_has_is_answered_as_a_wrong_password_is()
    {
        var (account, nobody) = (await _authority.AddPersonAsync(), $"{Guid.NewGuid():N}@example.it");
        using var browser = _authority.OpenBrowser();
        var (known, unknown) = (new List<string>(), new List<string>());
        for (var i = 0; i < TriesBeforeLockout + 2; i++)
        {
            known.Add(await TryAsync(browser, account.Email!, "wrong"));
            unknown.Add(await TryAsync(browser, i % 2 == 0 ? nobody : nobody.ToUpperInvariant(), "wrong"));
        }

        Assert.Equal(known, unknown);
        Assert.Equal(("Refused", "LockedOut"), (unknown[0], unknown[^1]));
        Assert.Equal(1, await WorkAsync($"{Guid.NewGuid():N}@example.it"));
    }

    [Fact]
    public async Task a_one_time_code_is_good_once()
    {
        var (account, code, _) = await WithSecondFactorAsync();
        using var first = _authority.OpenBrowser();
        using var second = _authority.OpenBrowser();
        Assert.Equal("SecondFactor", await TryAsync(first, account.Email!, TestAuthority.Password));
        Assert.Equal("SecondFactor", await TryAsync(second, account.Email!, TestAuthority.Password));

        // The code that confirmed the app was used by that.
        Assert.Equal("Refused", await CodeAsync(first, code.Before));
        var next = NextCode(code);
        Assert.Equal("Done", await CodeAsync(first, next));
        Assert.Equal("Refused", await CodeAsync(second, next));
    }

    [Fact]
    public async Task a_recovery_code_is_good_once()
    {
        var (account, _, recovery) = await WithSecondFactorAsync();
        using var first = _authority.OpenBrowser();
        await TryAsync(first, account.Email!, TestAuthority.Password);
        Assert.Equal("Done", await RecoverAsync(first, recovery[0]));

        using var second = _authority.OpenBrowser();
        await TryAsync(second, account.Email!, TestAuthority.Password);
        Assert.Equal("Refused", await RecoverAsync(second, recovery[0]));
    }

    [Fact]
    public async Task a_second_factor_is_not_to_be_had_without_the_first()
    {
        var (_, code, _) = await WithSecondFactorAsync();
        using var browser = _authority.OpenBrowser();

        Assert.Equal("Refused", await CodeAsync(browser, NextCode(code)));
    }

    [Fact]
    public async Task the_store_holds_neither_the_app_s_key_nor_recovery_codes_nor_passwords()
    {
        var (account, code, recovery) = await WithSecondFactorAsync();
        var values = await _authority.WithAsync<AccountsContext, string[]>(store =>
            Task.FromResult<string[]>([.. store.UserTokens.Where(token => token.UserId == account.Id).Select(token => token.Value!), store.Users.Single(user => user.Id == account.Id).PasswordHash!]));

        Assert.Equal(3, values.Length);
        Assert.All<string>([code.Key, TestAuthority.Password, .. recovery], secret => Assert.DoesNotContain(values, value => value.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task the_codes_are_those_of_rfc_6238()
    {
        // Appendix B, SHA-1, the last six digits.
        var key = "12345678901234567890"u8.ToArray();
        Assert.Equal(["287082", "081804", "050471", "005924", "279037"], new long[] { 59, 1111111109, 1111111111, 1234567890, 2000000000 }.Select(time => TotpProvider.Code(key, time / 30)));
        Assert.Equal(key, Base32.Decode("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));
        await Task.CompletedTask;
    }

    private static async Task<string> TryAsync(Browser browser, string email, string password)
    {
        using var response = await browser.PostAsync("/sign-in", ("email", email), ("password", password));
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string> CodeAsync(Browser browser, string code)
    {
        using var response = await browser.PostAsync("/sign-in", ("code", code));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string> RecoverAsync(Browser browser, string code)
    {
        using var response = await browser.PostAsync("/sign-in", ("recovery", code));
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A code that was not used yet and is good now, however long the test has taken so far.</summary>
    private static string NextCode((string Key, string Before, long Step) code) => TotpProvider.Code(Base32.Decode(code.Key), Math.Max(code.Step + 1, Step()));

    private static long Step() => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30;

    /// <summary>How many hashes are computed for a try.</summary>
    private async Task<int> WorkAsync(string email)
    {
        await using var scope = _authority.Services.CreateAsyncScope();
        var (services, hasher) = (scope.ServiceProvider, new CountingHasher());
        var signIn = new SignInService(
            services.GetRequiredService<SignInManager<Account>>(), services.GetRequiredService<UserManager<Account>>(), hasher, services.GetRequiredService<TryTurns>(), services.GetRequiredService<StrangerTries>());
        Assert.Equal(SignInStep.Refused, await signIn.PasswordAsync(email, "wrong", remember: false));
        return hasher.Verified;
    }

    private async Task<(Account Account, (string Key, string Before, long Step) Code, string[] Recovery)> WithSecondFactorAsync()
    {
        var id = (await _authority.AddPersonAsync()).Id;
        await using var scope = _authority.Services.CreateAsyncScope();
        var account = (await scope.ServiceProvider.GetRequiredService<AccountData>().FindAsync(id))!;
        var factor = scope.ServiceProvider.GetRequiredService<SecondFactor>();
        var begun = await factor.BeginAsync(account);
        var key = Base32.Decode(begun.Value!.Key);
        var step = Step();
        var before = TotpProvider.Code(key, step);
        var confirmed = await factor.ConfirmAsync(account, before);
        Assert.True(confirmed.IsDone, confirmed.Refusal?.Message);
        return (account, (begun.Value.Key, before, step), [.. confirmed.Value.Codes]);
    }

    private sealed class CountingHasher : IPasswordHasher<Account>
    {
        public int Verified { get; private set; }

        public string HashPassword(Account user, string password) => throw new NotSupportedException();

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Verified++;
            return PasswordVerificationResult.Failed;
        }
    }
}
