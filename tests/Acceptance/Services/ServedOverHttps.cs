using System.Net;
using System.Text.Json;
using Microsoft.Playwright;
using MunicipalBenchmark.Acceptance.Attacks;
using MunicipalBenchmark.Acceptance.Browser;

namespace MunicipalBenchmark.Acceptance.Services;

/// <summary>The service on https, with nothing in front of it.</summary>
public sealed class ServedOverHttps(SecureService service) : IClassFixture<SecureService>
{
    private const string Hsts = "Strict-Transport-Security";

    // The start of each name, without the prefix that binds it to the host: session, session at the authority, sign-in on its way, forms, language.
    private static readonly string[] Kept = ["mb.session", "mb.authority", "mb.correlation.", "mb.nonce.", "mb-modulo", "mb-lingua"];

    [Fact]
    public async Task Every_cookie_is_for_this_host_on_https_only_and_every_answer_asks_for_https()
    {
        using var visitor = service.Visitor();
        await SignInAsync(visitor, "anna@example.org");
        await visitor.GetAsync("/lingua/en");
        foreach (var path in new[] { "/", "/account", "/sign-in", "/.well-known/openid-configuration", "/health/live", "/graphql", "/no-such-page", "/connect/token", "/operator/ping" })
        {
            var page = await visitor.GetAsync(path);
            Assert.Equal((path, "max-age=31536000"), (path, string.Join(',', page.Headers.TryGetValues(Hsts, out var values) ? values : [])));
        }

        Assert.All(Kept, name => Assert.Contains(visitor.SetCookies, cookie => cookie.StartsWith($"__Host-{name}", StringComparison.Ordinal)));
        Assert.All(visitor.SetCookies, cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            var marks = cookie.Split(';', StringSplitOptions.TrimEntries).Skip(1).Select(mark => mark.ToLowerInvariant()).ToArray();
            Assert.Contains("secure", marks);
            Assert.Contains("path=/", marks);
            Assert.True(marks.Contains("samesite=lax") || marks.Contains("samesite=strict"), cookie);
            Assert.DoesNotContain(marks, mark => mark.StartsWith("domain", StringComparison.Ordinal));
            Assert.Contains("httponly", marks);
        });
    }

    [Fact]
    public async Task A_person_signs_in_by_code_flow_at_the_authority_s_own_https_address()
    {
        using var visitor = service.Visitor();
        var discovery = JsonSerializer.Deserialize<JsonElement>((await visitor.GetAsync("/.well-known/openid-configuration")).Text);
        Assert.Equal(service.Address.AbsoluteUri, discovery.GetProperty("issuer").GetString());
        Assert.All(discovery.EnumerateObject().Where(member => member.Name.EndsWith("_endpoint", StringComparison.Ordinal)), member => Assert.StartsWith(service.Address.AbsoluteUri, member.Value.GetString(), StringComparison.Ordinal));

        await SignInAsync(visitor, "bruno@example.org");

        Assert.Contains(visitor.Redirects, address => address.StartsWith($"{service.Address}connect/authorize?", StringComparison.Ordinal) && address.Contains("request_uri=", StringComparison.Ordinal));
        Assert.Contains(visitor.Redirects, address => address.StartsWith($"{service.Address}signin-oidc?", StringComparison.Ordinal) && address.Contains("code=", StringComparison.Ordinal));
        Assert.Contains("bruno@example.org", (await visitor.GetAsync("/account")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_authority_is_not_spoken_to_over_http_from_elsewhere()
    {
        using var visitor = service.PlainVisitor();
        foreach (var path in new[] { "/.well-known/openid-configuration", "/connect/authorize?client_id=x" })
        {
            var refused = await visitor.GetAsync(path, ("Host", "benchmark.example.org"));

            Assert.Equal((path, HttpStatusCode.BadRequest), (path, refused.Status));
            Assert.Contains("HTTPS", refused.Text, StringComparison.Ordinal);
        }

        var token = await visitor.PostAsync("/connect/token", [new("grant_type", "client_credentials")], ("Host", "benchmark.example.org"));
        Assert.Equal(HttpStatusCode.BadRequest, token.Status);
        Assert.Contains("HTTPS", token.Text, StringComparison.Ordinal);
        Assert.False(token.Headers.Contains(Hsts));
    }

    [Fact]
    public async Task Whoever_does_not_trust_the_certificate_hears_nothing()
    {
        using var stranger = new Visitor(service.Address);

        await Assert.ThrowsAsync<HttpRequestException>(() => stranger.GetAsync("/health/live"));
    }

    [Fact]
    public async Task A_browser_keeps_what_it_is_given_and_signs_in()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        await using var window = await Window.OpenAsync(browser, service.Address, ignoreCertificate: true);
        await window.SetPasswordAsync((await service.LinkAsync("carla@example.org")).OriginalString);
        await window.SignInAsync("carla@example.org");

        Assert.Equal($"{service.Address}account", window.Page.Url);
        var cookies = await window.Page.Context.CookiesAsync();
        Assert.Contains(cookies, cookie => cookie.Name == "__Host-mb.session");
        Assert.All(cookies, cookie => Assert.True(cookie is { Secure: true, HttpOnly: true, Path: "/" } && cookie.Name.StartsWith("__Host-", StringComparison.Ordinal), cookie.Name));
    }

    private async Task SignInAsync(Visitor visitor, string email)
    {
        await visitor.SetPasswordAsync(await service.LinkAsync(email), Browser.Portal.Password);
        await visitor.SignInAsync(email, Browser.Portal.Password);
    }
}
