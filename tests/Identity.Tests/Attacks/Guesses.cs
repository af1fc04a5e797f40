using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Identity.Accounts;
using MunicipalBenchmark.Identity.Store;
using MunicipalBenchmark.Identity.Tests.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Identity.Tests.Attacks;

public sealed class Guesses(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private const int TriesBeforeLockout = 10;
    private const int MostResetMails = 5;

    private readonly TestAuthority _authority = fixture.Authority;

    [Fact]
    public async Task many_wrong_passwords_at_once_are_counted_one_by_one()
    {
        var account = await _authority.AddPersonAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4 * TriesBeforeLockout).Select(number => PostAsync(_authority, "/sign-in", ("email", account.Email!), ("password", $"wrong {number}"))));

        Assert.InRange(answers.Count(answer => answer.Text == "Refused"), 1, TriesBeforeLockout);
        Assert.Equal("LockedOut", (await PostAsync(_authority, "/sign-in", ("email", account.Email!), ("password", TestAuthority.Password))).Text);
    }

    [Fact]
    public async Task many_wrong_codes_at_once_are_counted_one_by_one()
    {
        var (account, key) = await WithSecondFactorAsync();
        using var browser = _authority.OpenBrowser();
        using var first = await browser.PostAsync("/sign-in", ("email", account), ("password", TestAuthority.Password));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4 * TriesBeforeLockout).Select(async number =>
        {
            using var response = await browser.PostAsync("/sign-in", ("code", $"x{number}"));
            return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }));

        Assert.InRange(answers.Count(answer => answer == "Refused"), 1, TriesBeforeLockout);
        using var right = await browser.PostAsync("/sign-in", ("code", TotpProvider.Code(key, Step() + 1)));
        Assert.NotEqual("Done", await right.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task whoever_has_a_session_cannot_guess_the_code_that_removes_the_second_factor()
    {
        var (email, key) = await WithSecondFactorAsync();
        for (var i = 0; i < TriesBeforeLockout; i++)
        {
            Assert.False(await RemoveAsync("x"));
        }

        Assert.False(await RemoveAsync(TotpProvider.Code(key, Step() + 1)));

        Task<bool> RemoveAsync(string code) => WithAccountAsync(email, async (scope, account) => (await scope.GetRequiredService<SecondFactor>().RemoveAsync(account, code)).IsDone);
    }

    [Fact]
    public async Task whoever_has_a_session_cannot_guess_the_password_by_changing_it()
    {
        var email = (await _authority.AddPersonAsync()).Email!;
        for (var i = 0; i < TriesBeforeLockout; i++)
        {
            Assert.Equal("password-wrong", await ChangeAsync($"wrong {i}"));
        }

        Assert.Equal("locked-out", await ChangeAsync(TestAuthority.Password));

        Task<string?> ChangeAsync(string current) =>
            WithAccountAsync(email, async (scope, account) => (await scope.GetRequiredService<AccountData>().ChangePasswordAsync(account.Id, current, "another long password")).Refusal?.Code);
    }

    [Fact]
    public async Task no_spelling_of_an_address_and_no_header_gets_around_the_limit_of_tries()
    {
        using var folder = new TemporaryFolder();
        await using var authority = await TestAuthority.StartAsync(folder, new Dictionary<string, string?>(StringComparer.Ordinal) { ["RateLimits:SignInPerMinute"] = "3" });
        using var browser = authority.OpenBrowser();
        for (var i = 0; i < 3; i++)
        {
            await PostAsync(authority, "/sign-in", ("email", $"{i}@example.it"), ("password", "guess"));
        }

        foreach (var path in new[] { "/sign-in", "/SIGN-IN", "/sign-in/", "/%73ign-in", "/sign-in?x=1", "/sign-in/code", "/sign-in/passkey", "/sign-in;x", "/setup", "/password" })
        {
            foreach (var (header, value) in new[] { ("X-Forwarded-For", "203.0.113.9"), ("Forwarded", "for=203.0.113.9"), ("X-Real-IP", "203.0.113.9") })
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([new("email", "a@example.it"), new("password", "guess")]) };
                request.Headers.TryAddWithoutValidation(header, value);
                using var response = await browser.SendAsync(request);

                // A path that leads nowhere tries nothing.
                Assert.True(response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.NotFound, $"{path}: {response.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task forms_of_one_s_own_account_are_counted_by_account()
    {
        using var folder = new TemporaryFolder();
        await using var authority = await TestAuthority.StartAsync(folder, new Dictionary<string, string?>(StringComparer.Ordinal) { ["RateLimits:SignInPerMinute"] = "3" });
        using var browser = authority.OpenBrowser();
        await browser.FollowAsync("/account", (await authority.AddPersonAsync()).Email);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            using var response = await browser.PostAsync("/account/second-factor", ("code", "000000"));
            answers.Add(response.StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[3]);
        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, answers.Take(3));
    }

    [Fact]
    public async Task a_person_is_not_sent_mails_without_end()
    {
        var account = await _authority.AddPersonAsync();
        for (var i = 0; i < 3 * MostResetMails; i++)
        {
            await _authority.WithAsync<IAccounts, bool>(async accounts =>
            {
                await accounts.ForgotPasswordAsync(account.Email!, TestContext.Current.CancellationToken);
                return true;
            });
        }

        var links = await _authority.WithAsync<AccountsContext, int>(store => store.Links.CountAsync(link => link.Account == account.Id && link.UsedAt == null, TestContext.Current.CancellationToken));
        Assert.Equal(MostResetMails, links);
    }

    [Fact]
    public async Task tries_do_not_end_with_the_second_factor_s_first_step()
    {
        // Whoever has the password does not win new tries at codes by giving it again.
        var (account, key) = await WithSecondFactorAsync();
        using var browser = _authority.OpenBrowser();
        for (var i = 0; i < TriesBeforeLockout; i++)
        {
            using var again = await browser.PostAsync("/sign-in", ("email", account), ("password", TestAuthority.Password));
            using var wrong = await browser.PostAsync("/sign-in", ("code", "x"));
        }

        using var last = await browser.PostAsync("/sign-in", ("email", account), ("password", TestAuthority.Password));
        using var right = await browser.PostAsync("/sign-in", ("code", TotpProvider.Code(key, Step() + 1)));
        Assert.NotEqual("Done", await right.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static long Step() => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30;

    private static async Task<(HttpStatusCode Status, string Text)> PostAsync(TestAuthority authority, string path, params (string, string)[] form)
    {
        using var browser = authority.OpenBrowser();
        using var response = await browser.PostAsync(path, form);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<T> WithAccountAsync<T>(string email, Func<IServiceProvider, Account, Task<T>> action)
    {
        await using var scope = _authority.Services.CreateAsyncScope();
        var id = await scope.ServiceProvider.GetRequiredService<AccountsContext>().Users.AsNoTracking().Where(user => user.Email == email).Select(user => user.Id).SingleAsync(TestContext.Current.CancellationToken);
        return await action(scope.ServiceProvider, (await scope.ServiceProvider.GetRequiredService<AccountData>().FindAsync(id))!);
    }

    private async Task<(string Email, byte[] Key)> WithSecondFactorAsync()
    {
        var email = (await _authority.AddPersonAsync()).Email!;
        return await WithAccountAsync(email, async (scope, account) =>
        {
            var factor = scope.GetRequiredService<SecondFactor>();
            var key = Base32.Decode((await factor.BeginAsync(account)).Value!.Key);
            var confirmed = await factor.ConfirmAsync(account, TotpProvider.Code(key, Step()));
            Assert.True(confirmed.IsDone, confirmed.Refusal?.Message);
            return (email, key);
        });
    }
}
