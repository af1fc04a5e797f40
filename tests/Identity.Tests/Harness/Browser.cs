using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace MunicipalBenchmark.Identity.Tests.Harness;

/// <summary>A browser of one person: keeps cookies, follows redirects within the server only, and no further than to another place.</summary>
public sealed class Browser : IDisposable
{
    private const int MostRedirects = 20;
    private readonly SocketsHttpHandler _handler;
    private readonly HttpClient _client;
    private readonly Uri _server;

    internal Browser(Uri server)
    {
        _server = server;
        _handler = new() { AllowAutoRedirect = false, UseCookies = true, CookieContainer = Cookies };
        _client = new(_handler) { BaseAddress = server };
    }

    /// <summary>What it keeps.</summary>
    public CookieContainer Cookies { get; } = new();

    /// <summary>Sends a request; no redirect is followed.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _client.SendAsync(request, TestContext.Current.CancellationToken);

    /// <summary>Gets a page; no redirect is followed.</summary>
    public Task<HttpResponseMessage> GetAsync(string address) => _client.GetAsync(address, TestContext.Current.CancellationToken);

    /// <summary>Posts a form; no redirect is followed.</summary>
    public Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] form) =>
        _client.PostAsync(address, new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value))), TestContext.Current.CancellationToken);

    /// <summary>Gets a page and follows; signs in with address and password when asked. Ends at a page, or with the redirect that leads elsewhere.</summary>
    public async Task<HttpResponseMessage> FollowAsync(string address, string? email = null, bool deny = false)
    {
        for (var i = 0; i < MostRedirects; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (deny)
            {
                request.Headers.Add("X-Test-Consent", "deny");
            }

            var response = await SendAsync(request);
            if (response.StatusCode == HttpStatusCode.OK && response.RequestMessage!.RequestUri!.AbsolutePath == "/sign-in" && email is not null)
            {
                response = await PostAsync(response.RequestMessage.RequestUri.PathAndQuery, ("email", email), ("password", TestAuthority.Password));
            }

            if (response.Headers.Location is not { } location)
            {
                return response;
            }

            var next = new Uri(response.RequestMessage!.RequestUri!, location);
            if (next.Authority != _server.Authority || next.AbsolutePath == "/callback")
            {
                return response;
            }

            address = next.AbsoluteUri;
        }

        throw new InvalidOperationException("Sent in circles.");
    }

    /// <summary>Who the server thinks this is, by a credential if one is given.</summary>
    public async Task<(HttpStatusCode Status, Caller? Caller)> WhoAmIAsync(string? bearer = null, string? apiKey = null, string? actingFor = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/whoami");
        if (bearer is not null)
        {
            request.Headers.Authorization = AuthenticationHeaderValue.Parse($"Bearer {bearer}");
        }

        if (apiKey is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Api-Key", apiKey);
        }

        if (actingFor is not null)
        {
            request.Headers.Add("X-Acting-For", actingFor);
        }

        using var response = await SendAsync(request);
        return (response.StatusCode, response.IsSuccessStatusCode ? await response.Content.ReadFromJsonAsync<Caller>(TestContext.Current.CancellationToken) : null);
    }

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }
}
