using System.Net;
using System.Web;
using MunicipalBenchmark.Identity.Consent;
using MunicipalBenchmark.Identity.Tests.Harness;

namespace MunicipalBenchmark.Identity.Tests.Attacks;

public sealed class BorrowedConsent(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private readonly TestAuthority _authority = fixture.Authority;

    [Fact]
    public async Task a_third_party_s_client_gets_nothing_before_the_person_allows_it_and_is_not_asked_for_twice()
    {
        var account = await _authority.AddPersonAsync();
        var flow = await CodeFlow.RegisterAsync(_authority, own: false);
        using var browser = _authority.OpenBrowser();
        await browser.FollowAsync("/account", account.Email);
        using var asked = await browser.GetAsync(CodeFlow.Address(flow.Request()));
        Assert.StartsWith("/consent?request=", asked.Headers.Location!.OriginalString, StringComparison.Ordinal);

        Assert.Contains("code", await flow.AuthorizeAsync(browser, account));

        using var again = await browser.GetAsync(CodeFlow.Address(flow.Request()));
        Assert.StartsWith(CodeFlow.Callback, again.Headers.Location!.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task consent_to_little_is_no_consent_to_more()
    {
        var account = await _authority.AddPersonAsync();
        var flow = await CodeFlow.RegisterAsync(_authority, own: false);
        using var browser = _authority.OpenBrowser();
        await flow.AuthorizeAsync(browser, account, flow.Request("openid"));

        using var more = await browser.GetAsync(CodeFlow.Address(flow.Request("openid mb")));

        Assert.StartsWith("/consent", more.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_client_that_may_not_ask_is_told_so()
    {
        var account = await _authority.AddPersonAsync();
        var flow = await CodeFlow.RegisterAsync(_authority, own: false);
        using var browser = _authority.OpenBrowser();
        var request = flow.Request();
        request["prompt"] = "none";

        Assert.Equal("login_required", (await flow.AuthorizeAsync(browser, account, request))["error"]);
        await browser.FollowAsync("/account", account.Email);
        Assert.Equal("consent_required", (await flow.AuthorizeAsync(browser, account, request))["error"]);
    }

    [Fact]
    public async Task an_answer_written_by_the_client_or_for_another_person_is_not_taken()
    {
        var (account, other) = (await _authority.AddPersonAsync(), await _authority.AddPersonAsync());
        var flow = await CodeFlow.RegisterAsync(_authority, own: false);
        using var browser = _authority.OpenBrowser();
        await browser.FollowAsync("/account", account.Email);
        var request = flow.Request();
        request["mb_answer"] = "accepted";
        using var forged = await browser.GetAsync(CodeFlow.Address(request));
        Assert.StartsWith("/consent", forged.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var question = HttpUtility.ParseQueryString(forged.Headers.Location.OriginalString.Split('?')[1])["request"];

        var refused = await _authority.WithAsync<ConsentService, Outcomes.Outcome<string>>(consents => consents.AcceptAsync(question, other.Id, TestContext.Current.CancellationToken));

        Assert.Equal("consent-unknown", refused.Refusal?.Code);

        // What one person answered is not another's answer.
        var answered = await _authority.WithAsync<ConsentService, Outcomes.Outcome<string>>(consents => Task.FromResult(consents.Deny(question, account.Id)));
        using var others = _authority.OpenBrowser();
        await others.FollowAsync("/account", other.Email);
        using var borrowed = await others.GetAsync(answered.Value!);
        Assert.StartsWith("/consent", borrowed.Headers.Location!.OriginalString, StringComparison.Ordinal);

        // What was answered of one client is no answer of another.
        var accepted = await _authority.WithAsync<ConsentService, Outcomes.Outcome<string>>(consents => consents.AcceptAsync(question, account.Id, TestContext.Current.CancellationToken));
        var bent = (await CodeFlow.RegisterAsync(_authority, own: false)).Request();
        bent["mb_answer"] = HttpUtility.ParseQueryString(accepted.Value!.Split('?')[1])["mb_answer"];
        using var transferred = await browser.GetAsync(CodeFlow.Address(bent));
        Assert.StartsWith("/consent", transferred.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_is_taken_back_ends_the_client_s_tokens()
    {
        var account = await _authority.AddPersonAsync();
        var flow = await CodeFlow.RegisterAsync(_authority, own: false);
        var tokens = await flow.SignInAsync(account);
        using var api = _authority.OpenBrowser();
        Assert.Equal(HttpStatusCode.OK, (await api.WhoAmIAsync((string?)tokens["access_token"])).Status);

        await _authority.WithAsync<ConsentService, bool>(async consents =>
        {
            var given = Assert.Single(await consents.ListAsync(account.Id, TestContext.Current.CancellationToken));
            return (await consents.WithdrawAsync(account.Id, given.Id, TestContext.Current.CancellationToken)).IsDone;
        });

        Assert.Equal(HttpStatusCode.Unauthorized, (await api.WhoAmIAsync((string?)tokens["access_token"])).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await flow.RefreshAsync((string)tokens["refresh_token"]!)).Status);
    }

    [Fact]
    public async Task signing_in_again_is_asked_for_once_and_cannot_be_skipped()
    {
        var account = await _authority.AddPersonAsync();
        var flow = await CodeFlow.RegisterAsync(_authority);
        using var browser = _authority.OpenBrowser();
        await browser.FollowAsync("/account", account.Email);
        var request = flow.Request();
        request["prompt"] = "login";
        request["mb_asked"] = "2000-01-01";

        using var asked = await browser.GetAsync(CodeFlow.Address(request));

        Assert.StartsWith("/sign-in", asked.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("code", await flow.AuthorizeAsync(browser, account, request));
    }
}
