using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Identity.Accounts;
using MunicipalBenchmark.Identity.Store;
using MunicipalBenchmark.Identity.Tests.Harness;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Identity.Tests.Accounts;

public sealed class Links
{
    private const string Good = "another long password";
    private const int AtOnce = 3;

    [Fact]
    public async Task of_many_uses_of_the_first_administrator_s_link_at_once_one_makes_an_administrator()
    {
        using var folder = new TemporaryFolder();
        await using var authority = await TestAuthority.StartAsync(folder);
        var link = await authority.WithAsync<FirstAdministrator, AccountLink?>(first => first.InviteAsync(TestContext.Current.CancellationToken));
        var code = CodeOf(link!);

        Task<Outcome<Account>>[] tries;
        using (await authority.Services.GetRequiredService<IAccountsStore>().EnterWriteAsync(TestContext.Current.CancellationToken))
        {
            // Nobody writes until each has found the link unused.
            tries = [.. Enumerable.Range(0, AtOnce).Select(i => Task.Run(() => UseAsync(authority, code, Good, $"admin{i}@example.it")))];
            await Poll.UntilAsync("each to find the link", () => authority.Log.Lines.Count(line => line.Contains("Executed DbCommand", StringComparison.Ordinal) && line.Contains("FROM \"accountlink\"", StringComparison.Ordinal)) >= AtOnce, TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        }

        var made = await Task.WhenAll(tries);

        var admin = Assert.Single(made, outcome => outcome.IsDone);
        Assert.True(admin.Value!.IsPlatformAdmin);
        Assert.Equal(1, await authority.WithAsync<AccountsContext, int>(store => Task.FromResult(store.Users.Count())));
        Assert.Null(await authority.WithAsync<FirstAdministrator, AccountLink?>(first => first.InviteAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task an_earlier_link_for_the_first_administrator_ends_with_the_next_start()
    {
        using var folder = new TemporaryFolder();
        await using var authority = await TestAuthority.StartAsync(folder);
        var first = await authority.WithAsync<FirstAdministrator, AccountLink?>(start => start.InviteAsync(TestContext.Current.CancellationToken));
        await authority.WithAsync<FirstAdministrator, AccountLink?>(start => start.InviteAsync(TestContext.Current.CancellationToken));

        Assert.Equal("link-unknown", (await UseAsync(authority, CodeOf(first!), Good, "a@example.it")).Refusal?.Code);
    }

    [Theory]
    [InlineData("short", "a@example.it", "password-refused")]
    [InlineData(Good, "no address", "email-invalid")]
    [InlineData(Good, "a@example.it\r\nBcc: b@example.it", "email-invalid")]
    [InlineData(Good, null, "email-invalid")]
    public async Task a_refused_choice_leaves_the_link_good(string password, string? email, string refusal)
    {
        using var folder = new TemporaryFolder();
        await using var authority = await TestAuthority.StartAsync(folder);
        var link = await authority.WithAsync<FirstAdministrator, AccountLink?>(first => first.InviteAsync(TestContext.Current.CancellationToken));

        Assert.Equal(refusal, (await UseAsync(authority, CodeOf(link!), password, email)).Refusal?.Code);
        Assert.True((await UseAsync(authority, CodeOf(link!), Good, "a@example.it")).IsDone);
    }

    [Fact]
    public async Task a_new_password_ends_the_sessions_of_whoever_had_the_account_before()
    {
        using var folder = new TemporaryFolder();
        await using var authority = await TestAuthority.StartAsync(folder);
        var account = await authority.AddPersonAsync();
        var flow = await CodeFlow.RegisterAsync(authority);
        var tokens = await flow.SignInAsync(account);
        await authority.WithAsync<IAccounts, bool>(async accounts =>
        {
            await accounts.ForgotPasswordAsync(account.Email!, TestContext.Current.CancellationToken);
            await accounts.ForgotPasswordAsync("nobody@example.it", TestContext.Current.CancellationToken);
            return true;
        });
        await Poll.UntilAsync("the mail", () => Directory.Exists(folder.File("mail")) && Directory.GetFiles(folder.File("mail"), "*.txt").Any(file => Path.GetFileName(file)[0] != '.'), TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        var mail = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(folder.File("mail"), "2*.txt")), TestContext.Current.CancellationToken);
        var code = mail[(mail.IndexOf("#code=", StringComparison.Ordinal) + "#code=".Length)..].Trim();

        Assert.True((await UseAsync(authority, code, Good, null)).IsDone);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await flow.RefreshAsync((string)tokens["refresh_token"]!)).Status);
        Assert.Equal("link-unknown", (await UseAsync(authority, code, Good, null)).Refusal?.Code);
    }

    private static string CodeOf(AccountLink link) => link.Address.Fragment["#code=".Length..];

    private static Task<Outcome<Account>> UseAsync(TestAuthority authority, string code, string password, string? email) =>
        authority.WithAsync<AccountLinks, Outcome<Account>>(links => links.SetPasswordAsync(code, password, email, TestContext.Current.CancellationToken));
}
