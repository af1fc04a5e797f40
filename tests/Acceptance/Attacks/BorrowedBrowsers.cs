using System.Net;
using System.Text.RegularExpressions;

namespace MunicipalBenchmark.Acceptance.Attacks;

/// <summary>What a browser is made to keep, to show inside another page, or to go to.</summary>
[Collection(nameof(AttackCollection))]
public sealed partial class BorrowedBrowsers(Target target)
{
    private const string Evil = "evil.example";

    // As a query's value: other schemes, two slashes of every kind, control characters that browsers leave out.
    public static TheoryData<string> Elsewhere =>
    [
        "https://evil.example/", "//evil.example/", "/\\evil.example/", "\\\\evil.example/", "\\/evil.example", "/\t/evil.example/", "/\n/evil.example/", "\t//evil.example/", " //evil.example/", "///evil.example/", "/\\\\evil.example",
        "javascript:alert(1)//evil.example", "JaVaScRiPt:alert(1)//evil.example", "data:text/html,evil.example", "http:evil.example", "https:evil.example", "//localhost@evil.example/", "http://localhost:80@evil.example/",
        "/\u0000/evil.example", "/\u0085/evil.example", "\uFF0F\uFF0Fevil.example", "/\r\nLocation: https://evil.example/", "?x=//evil.example", "%2F%2Fevil.example", "/%5cevil.example/..//evil.example",
    ];

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task Nobody_is_sent_to_another_site(string address)
    {
        var query = Uri.EscapeDataString(address);
        var chosen = await target.Stranger().GetAsync($"/lingua/it?ritorno={query}");
        AssertHere(chosen, chosen.Location!);

        var done = await target.Stranger().GetAsync($"/sign-in/done?returnUrl={query}");
        foreach (var link in Links().Matches(done.Text).Select(match => WebUtility.HtmlDecode(match.Groups["address"].Value)))
        {
            AssertHere(done, link);
        }

        var start = await target.Ugo.FollowAsync(await target.Ugo.GetAsync($"/sign-in/start?returnUrl={query}"));
        Assert.All(target.Ugo.Redirects, redirect => AssertHere(start, redirect));
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Signing_in_leads_to_no_other_site(string address)
    {
        var visitor = target.Stranger();
        var page = await visitor.GetAsync($"/sign-in?returnUrl={Uri.EscapeDataString(address)}");
        Assert.DoesNotContain(Evil, PasskeyReturn().Match(page.Text).Value, StringComparison.Ordinal);

        var signedIn = await visitor.SubmitAsync(page, "password", ("email", "ugo@example.org"), ("password", Target.Password), ("returnUrl", address));

        AssertHere(signedIn, signedIn.Location!);
    }

    [Fact]
    public async Task A_session_planted_before_signing_in_is_left_behind_and_dies_on_signing_out()
    {
        var attacker = await target.SignUpAsync("pianta@example.org");
        var planted = attacker.Cookie("mb.session");
        var victim = target.Stranger();
        victim.Cookies.Add(attacker.Cookies.GetAllCookies());

        // Signing out of the planted session first is what a careful page asks; here the owner just signs in.
        var page = await victim.GetAsync("/sign-in?returnUrl=/sign-in/start");
        await victim.FollowAsync(await victim.SubmitAsync(page, "password", ("email", "ugo@example.org"), ("password", Target.Password)));
        var session = victim.Cookie("mb.session");

        Assert.NotEqual(planted, session);
        Assert.Contains("pianta@example.org", (await attacker.GetAsync("/account")).Text, StringComparison.Ordinal);
        Assert.Contains("ugo@example.org", (await victim.GetAsync("/account")).Text, StringComparison.Ordinal);

        await victim.SubmitAsync("/sign-out", "out");
        var thief = target.Stranger();
        thief.Cookies.Add(new Cookie("mb.session", session, "/", target.Address.Host));
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task Cookies_are_for_this_host_only_and_not_for_scripts()
    {
        var visitor = await target.SignInAsync("ugo@example.org");
        await visitor.GetAsync("/lingua/en?ritorno=/");
        await visitor.SubmitAsync("/sign-out", "out");

        var kept = visitor.SetCookies.Where(cookie => !cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase)).ToArray();
        Assert.Contains(kept, cookie => cookie.StartsWith("mb.session=", StringComparison.Ordinal));
        Assert.Contains(kept, cookie => cookie.StartsWith("mb.authority=", StringComparison.Ordinal));
        Assert.All(kept, cookie =>
        {
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("(?i); samesite=(lax|strict)", cookie);
            Assert.DoesNotContain("; domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
        Assert.All(kept.Where(cookie => cookie.StartsWith("mb.", StringComparison.Ordinal)), cookie => Assert.True(cookie.Length < 1000, cookie));
    }

    [Theory]
    [InlineData("/", 200)]
    [InlineData("/sign-in", 200)]
    [InlineData("/account", 302)]
    [InlineData("/nowhere", 404)]
    [InlineData("/citta/livorno/membri", 302)]
    [InlineData("/graphql?query=%7B__typename%7D", 200)]
    [InlineData("/graphql?query=x", 200)]
    [InlineData("/health/live", 200)]
    [InlineData("/templates/plan.xlsx", 200)]
    [InlineData("/.well-known/openid-configuration", 200)]
    [InlineData("/connect/userinfo", 401)]
    [InlineData("/uploads", 404)]
    public async Task No_answer_can_be_framed_sniffed_or_scripted(string path, int status)
    {
        var page = await target.Stranger().GetAsync(path);

        if (path != "/uploads")
        {
            Assert.Equal(status, (int)page.Status);
        }

        AssertClosed(page);
    }

    [Fact]
    public async Task What_a_person_sees_is_not_framed_and_not_kept()
    {
        foreach (var path in new[] { "/account", "/account/data/export", "/account/second-factor", "/citta/livorno/membri", "/citta/livorno/chiavi", "/citta/livorno/registro", "/citta/livorno/registro.csv", "/citta/pisa/membri" })
        {
            var page = await target.Vera.GetAsync(path);

            AssertClosed(page);
            Assert.True(page.Headers.CacheControl is { NoStore: true }, $"{path}: {page.Headers.CacheControl}");
        }
    }

    [Fact]
    public async Task The_page_to_ask_GraphQL_from_runs_no_script_but_its_own()
    {
        var page = await target.Stranger().GetAsync("/graphql", ("Accept", "text/html"));

        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page.Text, StringComparison.OrdinalIgnoreCase);
    }

    private static void AssertClosed(WebPage page)
    {
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-", policy, StringComparison.Ordinal);
        Assert.Equal(("DENY", "nosniff", "no-referrer", "same-origin"), (Header("X-Frame-Options"), Header("X-Content-Type-Options"), Header("Referrer-Policy"), Header("Cross-Origin-Opener-Policy")));
        Assert.False(page.Headers.TryGetValues("Server", out _));
        Assert.False(page.Headers.TryGetValues("X-Powered-By", out _));

        string Header(string name) => page.Headers.GetValues(name).Single();
    }

    // As a browser reads it: backslashes are slashes, tabs and line ends are not there.
    private static void AssertHere(WebPage page, string location)
    {
        var read = new string([.. location.Where(character => character is not ('\t' or '\n' or '\r'))]).Trim().Replace('\\', '/');
        var next = new Uri(page.Address, read);
        Assert.True(next.Scheme == "http" && next.Authority == page.Address.Authority, $"'{location}' leads to {next}.");
    }

    [GeneratedRegex("(?:<a[^>]* href=\"|url=)(?<address>[^\"]*)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Links();

    [GeneratedRegex("data-return=\"[^\"]*\"", RegexOptions.NonBacktracking)]
    private static partial Regex PasskeyReturn();
}
