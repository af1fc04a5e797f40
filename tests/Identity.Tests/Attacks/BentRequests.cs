using System.Net;
using MunicipalBenchmark.Identity.Tests.Harness;

namespace MunicipalBenchmark.Identity.Tests.Attacks;

public sealed class BentRequests(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private readonly TestAuthority _authority = fixture.Authority;

    [Theory]
    [InlineData("https://client.example/callback/")]
    [InlineData("https://client.example/callback?x=1")]
    [InlineData("https://client.example/callback#x")]
    [InlineData("https://client.example/callback/../evil")]
    [InlineData("https://client.example/callback%2f..%2fevil")]
    [InlineData("https://client.example/Callback")]
    [InlineData("https://client.example:8443/callback")]
    [InlineData("https://client.example.evil.example/callback")]
    [InlineData("https://client.example@evil.example/callback")]
    [InlineData("https://evil.example/callback")]
    [InlineData("http://client.example/callback")]
    [InlineData("//client.example/callback")]
    [InlineData("/callback")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://client.example/callback https://evil.example")]
    [InlineData("")]
    [InlineData(null)]
    public async Task a_redirect_address_that_is_not_the_registered_one_is_not_gone_to(string? address)
    {
        var flow = await CodeFlow.RegisterAsync(_authority);
        var request = flow.Request();
        request["redirect_uri"] = address;
        using var browser = _authority.OpenBrowser();
        await browser.FollowAsync("/account", (await _authority.AddPersonAsync()).Email);

        using var response = await browser.GetAsync(CodeFlow.Address(request));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Null(response.Headers.Location);
    }

    [Theory]
    [InlineData("code_challenge_method", "plain", "invalid_request")]
    [InlineData("code_challenge_method", null, "invalid_request")]
    [InlineData("code_challenge", null, "invalid_request")]
    [InlineData("response_type", "token", "unsupported_response_type")]
    [InlineData("response_type", "id_token", "unsupported_response_type")]
    [InlineData("response_type", "code id_token", "unsupported_response_type")]
    [InlineData("response_type", "none", "unsupported_response_type")]
    [InlineData("response_mode", "fragment", "invalid_request")]
    [InlineData("scope", "openid mb root", "invalid_scope")]
    [InlineData("request", "eyJhbGciOiJub25lIn0.e30.", "request_not_supported")]
    [InlineData("request_uri", "https://evil.example/request", "request_uri_not_supported")]
    [InlineData("prompt", "none login", "invalid_request")]
    public async Task a_weakened_request_is_refused(string parameter, string? value, string error)
    {
        var flow = await CodeFlow.RegisterAsync(_authority);
        var request = flow.Request();
        request[parameter] = value;
        using var browser = _authority.OpenBrowser();
        await browser.FollowAsync("/account", (await _authority.AddPersonAsync()).Email);

        using var response = await browser.GetAsync(CodeFlow.Address(request));

        var told = response.Headers.Location?.Query ?? await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("code=", told, StringComparison.Ordinal);
        Assert.Contains(error, told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("password")]
    [InlineData("urn:ietf:params:oauth:grant-type:device_code")]
    [InlineData("urn:ietf:params:oauth:grant-type:token-exchange")]
    [InlineData("implicit")]
    [InlineData("client_credentials")]
    public async Task a_grant_that_the_client_may_not_use_is_refused(string grant)
    {
        var account = await _authority.AddPersonAsync();
        var flow = await CodeFlow.RegisterAsync(_authority);

        var (status, body) = await flow.TokenAsync(("grant_type", grant), ("username", account.Email!), ("password", TestAuthority.Password), ("scope", "mb"));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Null(body["access_token"]);
    }

    [Fact]
    public async Task an_answer_names_its_issuer_so_that_a_client_can_tell_authorities_apart()
    {
        var (flow, account) = (await CodeFlow.RegisterAsync(_authority, own: false), await _authority.AddPersonAsync());
        using var browser = _authority.OpenBrowser();

        var granted = await flow.AuthorizeAsync(browser, account);
        var request = flow.Request();
        request["prompt"] = "consent";
        var denied = await flow.AuthorizeAsync(browser, account, request, deny: true);

        Assert.Equal(_authority.Address.AbsoluteUri, granted["iss"]);
        Assert.Equal((_authority.Address.AbsoluteUri, "access_denied"), (denied["iss"], denied["error"]));
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("X-Forwarded-Host", "evil.example")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7;host=evil.example;proto=https")]
    public async Task without_https_only_the_machine_itself_is_answered(string header, string value)
    {
        using var browser = _authority.OpenBrowser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/.well-known/openid-configuration");
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain("evil", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_discovery_document_offers_what_is_allowed_and_no_more()
    {
        using var browser = _authority.OpenBrowser();
        using var response = await browser.GetAsync("/.well-known/openid-configuration");
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain("plain", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"password\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("implicit", text, StringComparison.Ordinal);
        Assert.DoesNotContain("fragment", text, StringComparison.Ordinal);
        Assert.Contains("S256", text, StringComparison.Ordinal);
        Assert.Contains("pushed_authorization_request_endpoint", text, StringComparison.Ordinal);
        Assert.Contains("\"authorization_response_iss_parameter_supported\": true", text, StringComparison.Ordinal);
    }
}
