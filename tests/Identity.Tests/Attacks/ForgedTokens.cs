using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using MunicipalBenchmark.Identity.Tests.Harness;

namespace MunicipalBenchmark.Identity.Tests.Attacks;

public sealed class ForgedTokens(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private static readonly RSA Stranger = RSA.Create(2048);

    private readonly TestAuthority _authority = fixture.Authority;

    /// <summary>What is wrong with a token, starting from a real one.</summary>
    private static readonly Dictionary<string, Func<JsonObject, JsonObject, RSA, string>> Forgeries = new(StringComparer.Ordinal)
    {
        ["alg none"] = (header, payload, _) => Forge.Sign(Forge.With(header, "alg", "none"), payload, _ => []),
        ["alg None"] = (header, payload, _) => Forge.Sign(Forge.With(header, "alg", "None"), payload, _ => []),
        ["foreign key under our kid"] = (header, payload, _) => Forge.Rs256(header, payload, Stranger),
        ["foreign key under its own kid"] = (header, payload, _) => Forge.Rs256(Forge.With(header, "kid", "k99"), payload, Stranger),
        ["foreign key embedded as jwk"] = (header, payload, _) => Forge.Rs256(Forge.With(header, "jwk", Jwk(Stranger)), payload, Stranger),
        ["foreign key by jku"] = (header, payload, _) => Forge.Rs256(Forge.With(header, "jku", "https://attacker.example/jwks"), payload, Stranger),
        ["HS256 with our public key as PEM"] = (header, payload, key) => Hs256(header, payload, Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem())),
        ["HS256 with our public key as DER"] = (header, payload, key) => Hs256(header, payload, key.ExportSubjectPublicKeyInfo()),
        ["HS256 with our modulus"] = (header, payload, key) => Hs256(header, payload, key.ExportParameters(false).Modulus!),
        ["RS384 with our key"] = (header, payload, key) => Forge.Sign(Forge.With(header, "alg", "RS384"), payload, content => key.SignData(content, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1)),
        ["payload changed after signing"] = (header, payload, key) => Changed(Forge.Rs256(header, payload, key), Forge.With(payload, "sub", "somebody-else")),
        ["signature cut off"] = (header, payload, key) => Forge.Rs256(header, payload, key)[..^20],
        ["no signature"] = (header, payload, key) => Forge.Rs256(header, payload, key).Split('.') is var parts ? $"{parts[0]}.{parts[1]}." : "",
        ["other audience"] = (header, payload, key) => Forge.Rs256(header, Forge.With(payload, "aud", "urn:other"), key),
        ["no audience"] = (header, payload, key) => Forge.Rs256(header, Forge.Without(payload, "aud"), key),
        ["other issuer"] = (header, payload, key) => Forge.Rs256(header, Forge.With(payload, "iss", "https://other.example/"), key),
        ["issuer without its slash"] = (header, payload, key) => Forge.Rs256(header, Forge.With(payload, "iss", payload["iss"]!.ToString().TrimEnd('/')), key),
        ["no issuer"] = (header, payload, key) => Forge.Rs256(header, Forge.Without(payload, "iss"), key),
        ["expired a minute ago"] = (header, payload, key) => Forge.Rs256(header, Forge.With(payload, "exp", Now - 60), key),
        ["no expiry"] = (header, payload, key) => Forge.Rs256(header, Forge.Without(payload, "exp"), key),
        ["not valid for a minute yet"] = (header, payload, key) => Forge.Rs256(header, Forge.With(payload, "nbf", Now + 60), key),
        ["type JWT"] = (header, payload, key) => Forge.Rs256(Forge.With(header, "typ", "JWT"), payload, key),
        ["no type"] = (header, payload, key) => Forge.Rs256(Forge.Without(header, "typ"), payload, key),
        ["type of a code"] = (header, payload, key) => Forge.Rs256(Forge.With(header, "typ", "oi_auc+jwt"), payload, key),
        ["unknown critical header"] = (header, payload, key) => Forge.Rs256(Forge.With(header, "crit", new JsonArray("b64")), payload, key),
        ["an id that was never issued"] = (header, payload, key) => Forge.Rs256(header, Forge.With(payload, "oi_tkn_id", Guid.NewGuid().ToString()), key),
        ["no id"] = (header, payload, key) => Forge.Rs256(header, Forge.Without(payload, "oi_tkn_id"), key),
        ["not a token at all"] = (_, _, _) => "abc",
        ["longer than any token"] = (header, payload, key) => Forge.Rs256(header, Forge.With(payload, "x", new string('x', 20_000)), key),
    };

    public static TheoryData<string> Names => [.. Forgeries.Keys];

    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task a_forged_token_is_refused(string forgery)
    {
        var (header, payload) = Forge.Open(await fixture.TokenAsync());
        using var browser = _authority.OpenBrowser();

        var (status, _) = await browser.WhoAmIAsync(Forgeries[forgery](header, payload, Forge.KeyOf(_authority)));

        Assert.Equal(HttpStatusCode.Unauthorized, status);
    }

    [Fact]
    public async Task the_same_forge_with_nothing_wrong_makes_a_token_that_passes()
    {
        var (header, payload) = Forge.Open(await fixture.TokenAsync());
        using var browser = _authority.OpenBrowser();

        Assert.Equal(HttpStatusCode.OK, (await browser.WhoAmIAsync(Forge.Rs256(header, Forge.With(payload, "x", "y"), Forge.KeyOf(_authority)))).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.WhoAmIAsync(Forge.Rs256(Forge.With(header, "typ", "application/at+jwt"), payload, Forge.KeyOf(_authority)))).Status);
    }

    [Theory]
    [InlineData("id_token")]
    [InlineData("refresh_token")]
    public async Task another_kind_of_token_is_no_access_token(string kind)
    {
        var flow = await CodeFlow.RegisterAsync(_authority);
        var tokens = await flow.SignInAsync(await _authority.AddPersonAsync());
        using var browser = _authority.OpenBrowser();

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.WhoAmIAsync((string?)tokens[kind])).Status);
    }

    [Fact]
    public async Task a_token_that_was_not_granted_the_api_opens_nothing()
    {
        var flow = await CodeFlow.RegisterAsync(_authority);
        var tokens = await flow.SignInAsync(await _authority.AddPersonAsync(), "openid profile");
        using var browser = _authority.OpenBrowser();

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.WhoAmIAsync((string?)tokens["access_token"])).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Basic YTpi")]
    [InlineData("bearer")]
    public async Task a_credential_of_another_kind_is_refused_and_not_taken_for_none(string header)
    {
        using var browser = _authority.OpenBrowser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/whoami");
        request.Headers.TryAddWithoutValidation("Authorization", header);
        using var response = await browser.SendAsync(request);

        Assert.Equal(header.Length == 0 ? HttpStatusCode.OK : HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task roles_of_a_token_s_own_making_are_not_looked_at()
    {
        var (header, payload) = Forge.Open(await fixture.TokenAsync());
        payload["mb:membership"] = "platform-admin@";
        payload["role"] = "platform-admin";
        using var browser = _authority.OpenBrowser();

        var (_, caller) = await browser.WhoAmIAsync(Forge.Rs256(header, payload, Forge.KeyOf(_authority)));

        Assert.Equal("editor@pisa", Assert.Single(caller!.Memberships));
    }

    private static string Hs256(JsonObject header, JsonObject payload, byte[] key) => Forge.Sign(Forge.With(header, "alg", "HS256"), payload, content => HMACSHA256.HashData(key, content));

    private static string Changed(string token, JsonObject payload)
    {
        var parts = token.Split('.');
        return $"{parts[0]}.{System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload.ToJsonString()))}.{parts[2]}";
    }

    private static JsonObject Jwk(RSA key)
    {
        var parameters = key.ExportParameters(false);
        return new()
        {
            ["kty"] = "RSA",
            ["n"] = System.Buffers.Text.Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = System.Buffers.Text.Base64Url.EncodeToString(parameters.Exponent),
        };
    }
}
