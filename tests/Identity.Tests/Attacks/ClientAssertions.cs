using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identity.Authority;
using MunicipalBenchmark.Identity.Tests.Harness;

namespace MunicipalBenchmark.Identity.Tests.Attacks;

public sealed class ClientAssertions(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private static readonly RSA Key = RSA.Create(2048);
    private static readonly RSA Stranger = RSA.Create(2048);

    private readonly TestAuthority _authority = fixture.Authority;

    private static readonly Dictionary<string, Func<JsonObject, JsonObject, string>> Forgeries = new(StringComparer.Ordinal)
    {
        ["no jti"] = (header, payload) => Forge.Rs256(header, Forge.Without(payload, "jti"), Key),
        ["a jti without end"] = (header, payload) => Forge.Rs256(header, Forge.With(payload, "jti", new string('x', 300)), Key),
        ["no expiry"] = (header, payload) => Forge.Rs256(header, Forge.Without(payload, "exp"), Key),
        ["good for a year"] = (header, payload) => Forge.Rs256(header, Forge.With(payload, "exp", Now + 31_536_000), Key),
        ["expired"] = (header, payload) => Forge.Rs256(header, Forge.With(payload, "exp", Now - 120), Key),
        ["for another server"] = (header, payload) => Forge.Rs256(header, Forge.With(payload, "aud", "https://other.example/"), Key),
        ["for nobody"] = (header, payload) => Forge.Rs256(header, Forge.Without(payload, "aud"), Key),
        ["of another client"] = (header, payload) => Forge.Rs256(header, Forge.With(payload, "iss", "portal"), Key),
        ["about another client"] = (header, payload) => Forge.Rs256(header, Forge.With(payload, "sub", "portal"), Key),
        ["by a stranger's key"] = (header, payload) => Forge.Rs256(header, payload, Stranger),
        ["unsigned"] = (header, payload) => Forge.Sign(Forge.With(header, "alg", "none"), payload, _ => []),
        ["HS256 with the public key"] = (header, payload) => Forge.Sign(Forge.With(header, "alg", "HS256"), payload, content => HMACSHA256.HashData(Key.ExportSubjectPublicKeyInfo(), content)),
        ["an access token's type"] = (header, payload) => Forge.Rs256(Forge.With(header, "typ", "at+jwt"), payload, Key),
    };

    public static TheoryData<string> Names => [.. Forgeries.Keys];

    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    [Theory]
    [InlineData(null)]
    [InlineData("JWT")]
    [InlineData("client-authentication+jwt")]
    public async Task a_machine_authenticates_by_its_key(string? type)
    {
        var machine = await RegisterAsync();
        var (header, payload) = Assertion(machine);
        header["typ"] = type;
        if (type is null)
        {
            header.Remove("typ");
        }

        var (status, body) = await AskAsync(machine, Forge.Rs256(header, payload, Key));

        Assert.True(status == HttpStatusCode.OK, body.ToString());
        using var browser = _authority.OpenBrowser();
        var (_, caller) = await browser.WhoAmIAsync((string?)body["access_token"]);
        Assert.Equal(($"client:{machine}", "publisher@pisa"), (caller!.Id, Assert.Single(caller.Memberships)));
    }

    [Fact]
    public async Task an_assertion_is_good_once()
    {
        var machine = await RegisterAsync();
        var (header, payload) = Assertion(machine);
        var assertion = Forge.Rs256(header, payload, Key);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(machine, assertion)).Status);

        var (status, body) = await AskAsync(machine, assertion);

        Assert.Equal((HttpStatusCode.Unauthorized, "invalid_client"), (status, (string?)body["error"]));
    }

    [Fact]
    public async Task of_many_uses_of_an_assertion_at_once_one_succeeds()
    {
        var machine = await RegisterAsync();
        var (header, payload) = Assertion(machine);
        var assertion = Forge.Rs256(header, payload, Key);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AskAsync(machine, assertion)));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task a_forged_assertion_is_refused(string forgery)
    {
        var machine = await RegisterAsync();
        var (header, payload) = Assertion(machine);

        var (status, body) = await AskAsync(machine, Forgeries[forgery](header, payload));

        Assert.NotEqual(HttpStatusCode.OK, status);
        Assert.Null(body["access_token"]);
    }

    [Fact]
    public async Task a_client_with_a_key_cannot_do_with_a_secret()
    {
        var machine = await RegisterAsync();

        var (status, _) = await new CodeFlow(_authority, machine, "a guess").TokenAsync(("grant_type", "client_credentials"));

        Assert.NotEqual(HttpStatusCode.OK, status);
    }

    private (JsonObject Header, JsonObject Payload) Assertion(string machine) => (
        new JsonObject { ["alg"] = "RS256", ["kid"] = "m1" },
        new JsonObject
        {
            ["iss"] = machine,
            ["sub"] = machine,
            ["aud"] = _authority.Address.AbsoluteUri,
            ["jti"] = Guid.NewGuid().ToString(),
            ["iat"] = Now,
            ["exp"] = Now + 60,
        });

    private Task<(HttpStatusCode Status, JsonObject Body)> AskAsync(string machine, string assertion) =>
        new CodeFlow(_authority, machine).TokenAsync(("grant_type", "client_credentials"), ("client_assertion_type", AssertionType), ("client_assertion", assertion));

    private async Task<string> RegisterAsync()
    {
        var parameters = Key.ExportParameters(false);
        var registered = await _authority.AddClientAsync(new()
        {
            ClientId = $"m{Guid.NewGuid():N}",
            Name = "A machine",
            Authentication = ClientAuthentication.PrivateKey,
            Memberships = [new(Role.Publisher, "pisa")],
            JsonWebKeySet = new JsonObject
            {
                ["keys"] = new JsonArray(new JsonObject
                {
                    ["kty"] = "RSA",
                    ["kid"] = "m1",
                    ["use"] = "sig",
                    ["n"] = System.Buffers.Text.Base64Url.EncodeToString(parameters.Modulus),
                    ["e"] = System.Buffers.Text.Base64Url.EncodeToString(parameters.Exponent),
                }),
            }.ToJsonString(),
        });
        return registered.ClientId;
    }
}
