using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Web;
using MunicipalBenchmark.Acceptance.Harness;

namespace MunicipalBenchmark.Acceptance.Attacks;

/// <summary>Somebody at a browser, or an attacker with a tool like one: keeps cookies, follows no redirect unasked, sends what it is told to.</summary>
internal sealed class Visitor : IDisposable
{
    private const int MostSteps = 20;
    private readonly HttpClient _client;

    /// <summary>Somebody new.</summary>
    /// <param name="service">Where the service is.</param>
    /// <param name="trusted">The only certificate that is trusted; null for those that the machine trusts.</param>
    public Visitor(Uri service, X509Certificate2? trusted = null)
    {
        Service = service;
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, CookieContainer = Cookies };
        if (trusted is not null)
        {
            handler.SslOptions.CertificateChainPolicy = new() { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck, CustomTrustStore = { trusted } };
        }

        _client = new(handler) { BaseAddress = service, Timeout = Patience.Limit };
    }

    /// <summary>Where the service is.</summary>
    public Uri Service { get; }

    /// <summary>What it keeps.</summary>
    public CookieContainer Cookies { get; } = new();

    /// <summary>All that the service told it to keep, as it was written.</summary>
    public List<string> SetCookies { get; } = [];

    /// <summary>Where it was sent.</summary>
    public List<string> Redirects { get; } = [];

    /// <summary>What the browser calls itself.</summary>
    public string? Agent { get; set; }

    /// <summary>Its id, once it is signed in.</summary>
    public string Id { get; private set; } = "";

    /// <summary>The value of a cookie; null without one.</summary>
    public string? Cookie(string name) => Cookies.GetAllCookies().FirstOrDefault(cookie => cookie.Name == name)?.Value;

    /// <summary>Sends a request as it is.</summary>
    public async Task<WebPage> SendAsync(HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        // Dots and percent signs go out as they are written.
        var address = new Uri(Service.GetLeftPart(UriPartial.Authority) + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(method, address) { Content = content };
        request.Headers.TryAddWithoutValidation("User-Agent", Agent);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        SetCookies.AddRange(response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : []);
        Redirects.AddRange(response.Headers.Location is { } location ? [location.OriginalString] : []);
        return new(address, response.StatusCode, response.Headers, response.Content.Headers, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Gets a page.</summary>
    public Task<WebPage> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    /// <summary>Posts fields.</summary>
    public Task<WebPage> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(fields), headers);

    /// <summary>Opens a page and sends a form of it, with all that the form brings along.</summary>
    public async Task<WebPage> SubmitAsync(string path, string form, params (string Name, string Value)[] fields) => await SubmitAsync(await GetAsync(path), form, fields);

    /// <summary>Sends a form of an opened page.</summary>
    public Task<WebPage> SubmitAsync(WebPage page, string form, params (string Name, string Value)[] fields)
    {
        var all = page.Hidden(form);
        foreach (var (name, value) in fields)
        {
            all[name] = value;
        }

        return PostAsync(page.Address.PathAndQuery, all);
    }

    /// <summary>Goes on until a page answers that leads no further.</summary>
    public async Task<WebPage> FollowAsync(WebPage page)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            if (page.Location is { } location)
            {
                var next = new Uri(page.Address, location);
                Assert.Equal(Service.Authority, next.Authority);
                page = await GetAsync(next.PathAndQuery);
            }
            else if (page.Address.AbsolutePath == "/sign-in/done")
            {
                page = await GetAsync(HttpUtility.ParseQueryString(page.Address.Query)["returnUrl"]!);
            }
            else
            {
                return page;
            }
        }

        throw new InvalidOperationException("Sent in circles.");
    }

    /// <summary>Chooses a password by a link.</summary>
    public async Task SetPasswordAsync(Uri link, string password, params (string Name, string Value)[] further)
    {
        var opened = await SubmitAsync("/setup", "open", ("code", link.Fragment["#code=".Length..]));
        var set = await SubmitAsync(opened, "set", [("password", password), .. further]);
        Assert.Equal(HttpStatusCode.Redirect, set.Status);
    }

    /// <summary>Signs in to the portal by the pages, and learns its id.</summary>
    public async Task SignInAsync(string email, string password)
    {
        var page = await FollowAsync(await GetAsync("/sign-in/start?returnUrl=/account"));
        var account = await FollowAsync(await SubmitAsync(page, "password", ("email", email), ("password", password)));
        Assert.True(account is { Status: HttpStatusCode.OK, Address.AbsolutePath: "/account" }, $"{email} came to {account.Address}: {account.Status}");
        Id = (await DataAsync("{ viewer { id } }")).GetProperty("viewer").GetProperty("id").GetString()!;
    }

    /// <summary>Asks GraphQL and answers the whole answer.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null, params (string Name, string Value)[] headers)
    {
        var page = await SendAsync(HttpMethod.Post, "/graphql", JsonContent.Create(new { query, variables }), headers);
        return JsonSerializer.Deserialize<JsonElement>(page.Text);
    }

    /// <summary>Asks GraphQL what must succeed.</summary>
    public async Task<JsonElement> DataAsync(string query, object? variables = null, params (string Name, string Value)[] headers)
    {
        var answer = await AskAsync(query, variables, headers);
        Assert.False(answer.TryGetProperty("errors", out var errors), $"{query}: {errors}");
        return answer.GetProperty("data");
    }

    /// <summary>Makes a change by GraphQL that must succeed, and answers its payload.</summary>
    public async Task<JsonElement> ChangeAsync(string mutation, string inputType, object input, string selection)
    {
        var data = await DataAsync($"mutation($input: {inputType}!) {{ change: {mutation}(input: $input) {{ {selection} userErrors {{ code message }} }} }}", new { input });
        var payload = data.GetProperty("change");
        Assert.True(payload.GetProperty("userErrors").GetArrayLength() == 0, payload.ToString());
        return payload;
    }

    /// <summary>Sends a document and answers the endpoint's answer.</summary>
    public Task<WebPage> UploadAsync(string query, byte[] content, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Post, $"/uploads{query}", new ByteArrayContent(content), headers);

    /// <summary>Sends a document that must be taken, and answers its id.</summary>
    public async Task<string> UploadAsync(string name, string content)
    {
        var page = await UploadAsync($"?name={name}", Encoding.UTF8.GetBytes(content));
        Assert.True(page.Status == HttpStatusCode.Created, page.Text);
        return JsonSerializer.Deserialize<JsonElement>(page.Text).GetProperty("id").GetString()!;
    }

    public void Dispose() => _client.Dispose();
}
