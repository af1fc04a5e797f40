using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using MunicipalBenchmark.Identity.Accounts;
using MunicipalBenchmark.Identity.Authority;

namespace MunicipalBenchmark.Identity.Tests.Harness;

/// <summary>A client of the authority that does the code flow by hand, so that a test can do any part of it wrong.</summary>
public sealed class CodeFlow(TestAuthority authority, string clientId, string? secret = null)
{
    /// <summary>Where codes go.</summary>
    public const string Callback = "https://client.example/callback";

    /// <summary>The verifier of the next request.</summary>
    public string Verifier { get; set; } = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Registers a client of the installation's own and answers its flow.</summary>
    public static async Task<CodeFlow> RegisterAsync(TestAuthority authority, bool own = true, ClientAuthentication authentication = ClientAuthentication.Secret)
    {
        var id = $"c{Guid.NewGuid():N}";
        var client = await authority.AddClientAsync(new()
        {
            ClientId = id,
            Name = "A client",
            Authentication = authentication,
            RedirectUris = [new(Callback)],
            SignOutUris = [new("https://client.example/bye")],
            IsOwn = own,
        });
        return new(authority, id, client.Secret);
    }

    /// <summary>The parameters of an authorization request, which a test may change.</summary>
    public Dictionary<string, string?> Request(string scope = "openid offline_access profile email mb") => new(StringComparer.Ordinal)
    {
        ["client_id"] = clientId,
        ["response_type"] = "code",
        ["redirect_uri"] = Callback,
        ["scope"] = scope,
        ["state"] = "s",
        ["code_challenge"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))),
        ["code_challenge_method"] = "S256",
    };

    /// <summary>The address of an authorization request.</summary>
    public static string Address(Dictionary<string, string?> request) =>
        "/connect/authorize?" + string.Join('&', request.Where(parameter => parameter.Value is not null).Select(parameter => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value!)}"));

    /// <summary>Goes the way of a browser and answers what the callback is called with.</summary>
    public async Task<Dictionary<string, string>> AuthorizeAsync(Browser browser, Account account, Dictionary<string, string?>? request = null, bool deny = false)
    {
        using var response = await browser.FollowAsync(Address(request ?? Request()), account.Email, deny);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var query = HttpUtility.ParseQueryString(response.Headers.Location!.Query);
        Assert.StartsWith(Callback, response.Headers.Location.AbsoluteUri, StringComparison.Ordinal);
        return query.AllKeys.ToDictionary(key => key!, key => query[key]!, StringComparer.Ordinal);
    }

    /// <summary>Asks the token endpoint.</summary>
    public async Task<(HttpStatusCode Status, JsonObject Body)> TokenAsync(params (string Name, string Value)[] form)
    {
        using var browser = authority.OpenBrowser();
        List<(string, string)> all = [.. form];
        if (!form.Any(field => field.Name == "client_id"))
        {
            all.Add(("client_id", clientId));
        }

        if (secret is not null && !form.Any(field => field.Name is "client_secret" or "client_assertion"))
        {
            all.Add(("client_secret", secret));
        }

        using var response = await browser.PostAsync("/connect/token", [.. all]);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject());
    }

    /// <summary>Exchanges a code.</summary>
    public Task<(HttpStatusCode Status, JsonObject Body)> ExchangeAsync(string code, string? verifier = null) =>
        TokenAsync(("grant_type", "authorization_code"), ("code", code), ("redirect_uri", Callback), ("code_verifier", verifier ?? Verifier));

    /// <summary>Uses a refresh token.</summary>
    public Task<(HttpStatusCode Status, JsonObject Body)> RefreshAsync(string token) => TokenAsync(("grant_type", "refresh_token"), ("refresh_token", token));

    /// <summary>Revokes a token.</summary>
    public async Task RevokeAsync(string token)
    {
        using var browser = authority.OpenBrowser();
        using var response = await browser.PostAsync("/connect/revoke", ("token", token), ("client_id", clientId), ("client_secret", secret ?? string.Empty));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    /// <summary>Signs somebody in and answers the tokens.</summary>
    public async Task<JsonObject> SignInAsync(Account account, string scope = "openid offline_access profile email mb")
    {
        using var browser = authority.OpenBrowser();
        var called = await AuthorizeAsync(browser, account, Request(scope));
        var (status, body) = await ExchangeAsync(called["code"]);
        Assert.True(status == HttpStatusCode.OK, body.ToString());
        return body;
    }
}
