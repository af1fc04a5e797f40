using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MunicipalBenchmark.Identity.Tests.Harness;

/// <summary>A foreign authority that does what a test says: discovery, keys, and tokens by hand.</summary>
public sealed class ForeignServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, RSA> _keys = new(StringComparer.Ordinal);

    private ForeignServer(WebApplication app)
    {
        _app = app;
        Address = app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
    }

    /// <summary>Its issuer.</summary>
    public string Address { get; }

    /// <summary>What its token endpoint gives for a code.</summary>
    public string IdToken { get; set; } = "";

    /// <summary>Starts it with one key, <c>f1</c>.</summary>
    public static async Task<ForeignServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        ForeignServer? server = null;
        app.MapGet("/.well-known/openid-configuration", (HttpContext _) => Results.Json(new { issuer = server!.Address, jwks_uri = $"{server.Address}/jwks", authorization_endpoint = $"{server.Address}/a", token_endpoint = $"{server.Address}/t" }));
        app.MapPost("/t", (HttpContext _) => Results.Json(new { access_token = "not looked at", token_type = "Bearer", id_token = server!.IdToken }));
        app.MapGet("/jwks", (HttpContext _) => Results.Text(server!.Jwks().ToJsonString(), "application/json"));
        await app.StartAsync();
        server = new(app);
        server.AddKey("f1");
        return server;
    }

    /// <summary>Publishes a further key.</summary>
    public RSA AddKey(string id) => _keys[id] = RSA.Create(2048);

    /// <summary>The key of a name.</summary>
    public RSA Key(string id) => _keys[id];

    /// <summary>The parts of a token that is good.</summary>
    public (JsonObject Header, JsonObject Payload) Token(string subject = "mario")
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        return (
            new JsonObject { ["alg"] = "RS256", ["kid"] = "f1", ["typ"] = "at+jwt" },
            new JsonObject { ["iss"] = Address, ["sub"] = subject, ["aud"] = "urn:municipal-benchmark", ["iat"] = now, ["exp"] = now + 300, ["client_id"] = "c" });
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private JsonObject Jwks() => new()
    {
        ["keys"] = new JsonArray([.. _keys.Select(key => (JsonNode)new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["alg"] = "RS256",
            ["kid"] = key.Key,
            ["n"] = Base64Url.EncodeToString(key.Value.ExportParameters(false).Modulus),
            ["e"] = Base64Url.EncodeToString(key.Value.ExportParameters(false).Exponent),
        })]),
    };
}
