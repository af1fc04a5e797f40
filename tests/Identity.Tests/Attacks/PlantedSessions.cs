using System.Net;
using MunicipalBenchmark.Identity.Tests.Harness;

namespace MunicipalBenchmark.Identity.Tests.Attacks;

public sealed class PlantedSessions(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private readonly TestAuthority _authority = fixture.Authority;

    [Fact]
    public async Task a_person_signs_in_to_the_portal_by_code_flow_and_the_browser_gets_no_token()
    {
        var account = await _authority.AddPersonAsync();
        using var browser = _authority.OpenBrowser();

        using var page = await browser.FollowAsync("/account", account.Email);

        Assert.Equal(account.Id, await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var session = browser.Cookies.GetAllCookies().Single(cookie => cookie.Name == "mb.session");
        Assert.True(session.HttpOnly);
        Assert.True(session.Value.Length < 500, $"The cookie has {session.Value.Length} characters.");
    }

    [Fact]
    public async Task a_session_that_was_planted_before_signing_in_does_not_become_the_person_s()
    {
        var (attacker, victim) = (await _authority.AddPersonAsync(), await _authority.AddPersonAsync());
        using var attackers = _authority.OpenBrowser();
        await attackers.FollowAsync("/account", attacker.Email);

        // The victim's browser is given the attacker's cookies, and its owner signs in as themself.
        using var victims = _authority.OpenBrowser();
        victims.Cookies.Add(attackers.Cookies.GetAllCookies());
        using var signedIn = await victims.PostAsync("/sign-in", ("email", victim.Email!), ("password", TestAuthority.Password));
        using var challenged = await victims.FollowAsync("/challenge", victim.Email);

        Assert.Equal(victim.Id, (await victims.WhoAmIAsync()).Caller!.Id);
        Assert.Equal(attacker.Id, (await attackers.WhoAmIAsync()).Caller!.Id);
        using var flowed = await attackers.GetAsync("/authority");
        Assert.Equal(attacker.Id, await flowed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    [InlineData("X-Nothing", "x", HttpStatusCode.OK)]
    public async Task another_site_cannot_change_anything_with_a_person_s_cookie(string header, string value, HttpStatusCode expected)
    {
        var account = await _authority.AddPersonAsync();
        using var browser = _authority.OpenBrowser();
        await browser.FollowAsync("/account", account.Email);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/changes");
        request.Headers.TryAddWithoutValidation(header, value);

        using var response = await browser.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task signing_out_ends_both_sessions_for_everybody_who_has_the_cookie()
    {
        var account = await _authority.AddPersonAsync();
        using var browser = _authority.OpenBrowser();
        await browser.FollowAsync("/account", account.Email);
        using var thief = _authority.OpenBrowser();
        thief.Cookies.Add(browser.Cookies.GetAllCookies());
        Assert.Equal(account.Id, (await thief.WhoAmIAsync()).Caller!.Id);

        await browser.FollowAsync("/out");

        Assert.Equal("Anonymous", (await thief.WhoAmIAsync()).Caller!.Kind);
        using var authority = await thief.GetAsync("/authority");
        Assert.Empty(await authority.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task another_site_cannot_sign_a_person_out_without_asking()
    {
        var account = await _authority.AddPersonAsync();
        using var browser = _authority.OpenBrowser();
        await browser.FollowAsync("/account", account.Email);

        using var response = await browser.GetAsync("/connect/endsession");

        Assert.Equal("/sign-out", response.Headers.Location!.OriginalString);
        using var authority = await browser.GetAsync("/authority");
        Assert.Equal(account.Id, await authority.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task an_answer_of_the_authority_is_worth_nothing_in_another_browser()
    {
        var attacker = await _authority.AddPersonAsync();
        using var attackers = _authority.OpenBrowser();
        await attackers.PostAsync("/sign-in", ("email", attacker.Email!), ("password", TestAuthority.Password));
        using var begun = await attackers.GetAsync("/account");
        using var answered = await attackers.GetAsync(begun.Headers.Location!.AbsoluteUri);
        Assert.StartsWith("/signin-oidc", answered.Headers.Location!.PathAndQuery, StringComparison.Ordinal);

        // Login CSRF: the victim's browser is sent to the attacker's callback.
        using var victims = _authority.OpenBrowser();
        using var response = await victims.GetAsync(answered.Headers.Location.PathAndQuery);

        Assert.Equal("/sign-in/refused", response.Headers.Location!.OriginalString);
        Assert.Equal("Anonymous", (await victims.WhoAmIAsync()).Caller!.Kind);
    }
}
