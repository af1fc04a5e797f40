using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identity.Accounts;
using MunicipalBenchmark.Identity.Sessions;
using MunicipalBenchmark.Identity.Store;
using MunicipalBenchmark.Identity.Tests.Harness;
using OpenIddict.Abstractions;
using OpenIddict.EntityFrameworkCore.Models;

namespace MunicipalBenchmark.Identity.Tests.Attacks;

public sealed class SpentTokens(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private readonly TestAuthority _authority = fixture.Authority;

    [Fact]
    public async Task a_person_signs_in_and_is_who_the_token_says()
    {
        var account = await _authority.AddPersonAsync(null, new Membership(Role.Editor, "pisa"));
        var flow = await CodeFlow.RegisterAsync(_authority);
        var tokens = await flow.SignInAsync(account);
        using var browser = _authority.OpenBrowser();

        var (status, caller) = await browser.WhoAmIAsync((string?)tokens["access_token"]);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal((account.Id, "editor@pisa"), (caller!.Id, Assert.Single(caller.Memberships)));
    }

    [Fact]
    public async Task a_refresh_token_that_is_shown_again_ends_all_that_came_of_it()
    {
        var (flow, account) = (await CodeFlow.RegisterAsync(_authority), await _authority.AddPersonAsync());
        var first = await flow.SignInAsync(account);
        var (ok, second) = await flow.RefreshAsync(Refresh(first));
        Assert.Equal(HttpStatusCode.OK, ok);
        using var browser = _authority.OpenBrowser();
        Assert.Equal(HttpStatusCode.OK, (await browser.WhoAmIAsync((string?)second["access_token"])).Status);

        var (replayed, answer) = await flow.RefreshAsync(Refresh(first));

        Assert.Equal((HttpStatusCode.BadRequest, "invalid_grant"), (replayed, (string?)answer["error"]));
        Assert.Equal(HttpStatusCode.BadRequest, (await flow.RefreshAsync(Refresh(second))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.WhoAmIAsync((string?)second["access_token"])).Status);
        var authorizations = await _authority.WithAsync<AccountsContext, string?[]>(store => AuthorizationsOf(store, account).Select(row => row.Status).ToArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(OpenIddictConstants.Statuses.Revoked, Assert.Single(authorizations));
    }

    [Fact]
    public async Task a_token_that_was_still_written_when_its_authorization_ended_is_worth_nothing()
    {
        var (flow, account) = (await CodeFlow.RegisterAsync(_authority), await _authority.AddPersonAsync());
        var tokens = await flow.SignInAsync(account);

        await _authority.WithAsync<AccountsContext, int>(store => AuthorizationsOf(store, account)
            .ExecuteUpdateAsync(row => row.SetProperty(value => value.Status, OpenIddictConstants.Statuses.Revoked), TestContext.Current.CancellationToken));

        using var browser = _authority.OpenBrowser();
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.WhoAmIAsync((string?)tokens["access_token"])).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await flow.RefreshAsync(Refresh(tokens))).Status);
    }

    [Fact]
    public async Task of_many_uses_of_a_refresh_token_at_once_one_succeeds_and_its_successor_dies()
    {
        var flow = await CodeFlow.RegisterAsync(_authority);
        var first = await flow.SignInAsync(await _authority.AddPersonAsync());

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => flow.RefreshAsync(Refresh(first))));

        var won = Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.BadRequest, (await flow.RefreshAsync(Refresh(won.Body))).Status);
        using var browser = _authority.OpenBrowser();
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.WhoAmIAsync((string?)won.Body["access_token"])).Status);
    }

    [Fact]
    public async Task of_many_uses_of_a_code_at_once_one_succeeds()
    {
        var flow = await CodeFlow.RegisterAsync(_authority);
        using var browser = _authority.OpenBrowser();
        var called = await flow.AuthorizeAsync(browser, await _authority.AddPersonAsync());

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => flow.ExchangeAsync(called["code"])));

        Assert.InRange(answers.Count(answer => answer.Status == HttpStatusCode.OK), 0, 1);
    }

    [Fact]
    public async Task a_code_that_is_shown_again_ends_the_tokens_that_came_of_it()
    {
        var flow = await CodeFlow.RegisterAsync(_authority);
        using var browser = _authority.OpenBrowser();
        var called = await flow.AuthorizeAsync(browser, await _authority.AddPersonAsync());
        var (_, tokens) = await flow.ExchangeAsync(called["code"]);

        var (status, _) = await flow.ExchangeAsync(called["code"]);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(HttpStatusCode.BadRequest, (await flow.RefreshAsync(Refresh(tokens))).Status);
        using var api = _authority.OpenBrowser();
        Assert.Equal(HttpStatusCode.Unauthorized, (await api.WhoAmIAsync((string?)tokens["access_token"])).Status);
    }

    [Fact]
    public async Task a_refresh_token_is_worth_nothing_to_another_client()
    {
        var (flow, thief) = (await CodeFlow.RegisterAsync(_authority), await CodeFlow.RegisterAsync(_authority));
        var tokens = await flow.SignInAsync(await _authority.AddPersonAsync());

        Assert.Equal(HttpStatusCode.BadRequest, (await thief.RefreshAsync(Refresh(tokens))).Status);
    }

    [Fact]
    public async Task a_code_is_worth_nothing_to_another_client()
    {
        var (flow, thief) = (await CodeFlow.RegisterAsync(_authority), await CodeFlow.RegisterAsync(_authority));
        using var browser = _authority.OpenBrowser();
        var called = await flow.AuthorizeAsync(browser, await _authority.AddPersonAsync());

        Assert.Equal(HttpStatusCode.BadRequest, (await thief.ExchangeAsync(called["code"], flow.Verifier)).Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("wrong-verifier-wrong-verifier-wrong-verifier-wrong")]
    public async Task a_stolen_code_is_worth_nothing_without_its_verifier(string? verifier)
    {
        var flow = await CodeFlow.RegisterAsync(_authority, authentication: Identity.Authority.ClientAuthentication.None);
        using var browser = _authority.OpenBrowser();
        var called = await flow.AuthorizeAsync(browser, await _authority.AddPersonAsync());

        var (status, _) = verifier is null
            ? await flow.TokenAsync(("grant_type", "authorization_code"), ("code", called["code"]), ("redirect_uri", CodeFlow.Callback))
            : await flow.ExchangeAsync(called["code"], verifier);

        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Fact]
    public async Task a_code_is_worth_nothing_with_another_redirect_address()
    {
        var flow = await CodeFlow.RegisterAsync(_authority);
        using var browser = _authority.OpenBrowser();
        var called = await flow.AuthorizeAsync(browser, await _authority.AddPersonAsync());

        var (status, _) = await flow.TokenAsync(
            ("grant_type", "authorization_code"), ("code", called["code"]), ("redirect_uri", CodeFlow.Callback + "/x"), ("code_verifier", flow.Verifier));

        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Fact]
    public async Task a_revoked_access_token_is_refused_at_once_although_it_was_remembered()
    {
        var flow = await CodeFlow.RegisterAsync(_authority);
        var tokens = await flow.SignInAsync(await _authority.AddPersonAsync());
        var access = (string)tokens["access_token"]!;
        using var browser = _authority.OpenBrowser();
        Assert.Equal(HttpStatusCode.OK, (await browser.WhoAmIAsync(access)).Status);

        await flow.RevokeAsync(access);

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.WhoAmIAsync(access)).Status);
    }

    [Fact]
    public async Task signing_out_everywhere_ends_tokens_and_sessions()
    {
        var account = await _authority.AddPersonAsync();
        var flow = await CodeFlow.RegisterAsync(_authority);
        var tokens = await flow.SignInAsync(account);
        using var browser = _authority.OpenBrowser();
        await browser.FollowAsync("/account", account.Email);
        Assert.Equal(account.Id, (await browser.WhoAmIAsync()).Caller!.Id);

        await _authority.WithAsync<AccountSessions, bool>(async sessions =>
        {
            await sessions.EndAllAsync(account.Id, TestContext.Current.CancellationToken);
            return true;
        });

        Assert.Equal("Anonymous", (await browser.WhoAmIAsync()).Caller!.Kind);
        using var api = _authority.OpenBrowser();
        Assert.Equal(HttpStatusCode.Unauthorized, (await api.WhoAmIAsync((string?)tokens["access_token"])).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await flow.RefreshAsync(Refresh(tokens))).Status);
        using var again = await browser.GetAsync("/connect/authorize?" + CodeFlow.Address(flow.Request())["/connect/authorize?".Length..]);
        Assert.StartsWith("/sign-in", again.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    private static IQueryable<OpenIddictEntityFrameworkCoreAuthorization> AuthorizationsOf(AccountsContext store, Account account) =>
        store.Set<OpenIddictEntityFrameworkCoreAuthorization>().Where(row => row.Subject == account.Id);

    private static string Refresh(JsonObject tokens) => (string)tokens["refresh_token"]!;
}
