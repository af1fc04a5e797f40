using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using MunicipalBenchmark.Identity.Tests.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Identity.Tests.Foreign;

public sealed class ForeignTokens : IAsyncLifetime
{
    private static readonly RSA Stranger = RSA.Create(2048);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly TemporaryFolder _folder = new();
    private ForeignServer _foreign = null!;
    private TestAuthority _server = null!;

    private static readonly Dictionary<string, Func<JsonObject, JsonObject, RSA, string>> Forgeries = new(StringComparer.Ordinal)
    {
        ["alg none"] = (header, payload, _) => Forge.Sign(Forge.With(header, "alg", "none"), payload, _ => []),
        ["foreign key"] = (header, payload, _) => Forge.Rs256(header, payload, Stranger),
        ["HS256 with the public key"] = (header, payload, key) => Forge.Sign(Forge.With(header, "alg", "HS256"), payload, content => HMACSHA256.HashData(key.ExportSubjectPublicKeyInfo(), content)),
        ["PS512, which is not allowed"] = (header, payload, key) => Forge.Sign(Forge.With(header, "alg", "PS512"), payload, content => key.SignData(content, HashAlgorithmName.SHA512, RSASignaturePadding.Pss)),
        ["other audience"] = (header, payload, key) => Forge.Rs256(header, Forge.With(payload, "aud", "other"), key),
        ["other issuer"] = (header, payload, key) => Forge.Rs256(header, Forge.With(payload, "iss", "https://other.example"), key),
        ["issuer as of ourselves"] = (header, payload, key) => Forge.Rs256(header, Forge.With(payload, "iss", "http://localhost:5080/"), key),
        ["expired"] = (header, payload, key) => Forge.Rs256(header, Forge.With(payload, "exp", TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - 60), key),
        ["no expiry"] = (header, payload, key) => Forge.Rs256(header, Forge.Without(payload, "exp"), key),
        ["not yet valid"] = (header, payload, key) => Forge.Rs256(header, Forge.With(payload, "nbf", TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + 60), key),
        ["an ID token by its type"] = (header, payload, key) => Forge.Rs256(Forge.With(header, "typ", "JWT"), payload, key),
        ["an ID token by its nonce"] = (header, payload, key) => Forge.Rs256(header, Forge.With(payload, "nonce", "n"), key),
        ["no type"] = (header, payload, key) => Forge.Rs256(Forge.Without(header, "typ"), payload, key),
        ["critical header"] = (header, payload, key) => Forge.Rs256(Forge.With(header, "crit", new JsonArray("exp")), payload, key),
        ["no subject"] = (header, payload, key) => Forge.Rs256(header, Forge.Without(payload, "sub"), key),
    };

    public static TheoryData<string> Names => [.. Forgeries.Keys];

    public async ValueTask InitializeAsync()
    {
        _foreign = await ForeignServer.StartAsync();
        _server = await TestAuthority.StartAsync(_folder, new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Identity:Authority"] = _foreign.Address,
            ["Identity:RoleClaim"] = "realm_access.roles",
            ["Identity:RoleMap"] = "mb-{tenant}-editor=editor; mb-admins = platform-admin",
        });

        // The first look at the authority has a limit of time, which a busy machine may pass; it is looked at again with the next token.
        var (header, payload) = _foreign.Token();
        using var browser = _server.OpenBrowser();
        var token = Forge.Rs256(header, payload, _foreign.Key("f1"));
        await Poll.UntilAsync("the authority to be known", async () => (await browser.WhoAmIAsync(token)).Status == HttpStatusCode.OK, Limit, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _foreign.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task a_token_of_the_authority_is_taken_and_its_claims_become_roles()
    {
        var (header, payload) = _foreign.Token();
        payload["realm_access"] = new JsonObject { ["roles"] = new JsonArray("mb-pisa-editor", "mb-admins", "mb--editor", "xmb-livorno-editor", "offline_access") };
        using var browser = _server.OpenBrowser();

        var (status, caller) = await browser.WhoAmIAsync(Forge.Rs256(header, payload, _foreign.Key("f1")));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("foreign:mario", caller!.Id);
        Assert.Equal(["editor@pisa", "platform-admin@"], caller.Memberships.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task a_forged_token_is_refused(string forgery)
    {
        var (header, payload) = _foreign.Token();
        using var browser = _server.OpenBrowser();

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.WhoAmIAsync(Forgeries[forgery](header, payload, _foreign.Key("f1")))).Status);
    }

    [Fact]
    public async Task clocks_may_differ_by_the_setting_and_no_more()
    {
        using var folder = new TemporaryFolder();
        await using var server = await TestAuthority.StartAsync(folder, new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Identity:Authority"] = _foreign.Address,
            ["Identity:ClockSkewSeconds"] = "600",
        });
        using var browser = server.OpenBrowser();
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

        Assert.Equal(HttpStatusCode.OK, await AskAsync("exp", now - 120));
        Assert.Equal(HttpStatusCode.OK, await AskAsync("nbf", now + 300));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync("exp", now - 900));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync("nbf", now + 3_600));

        async Task<HttpStatusCode> AskAsync(string claim, long instant)
        {
            var (header, payload) = _foreign.Token();
            return (await browser.WhoAmIAsync(Forge.Rs256(header, Forge.With(payload, claim, instant), _foreign.Key("f1")))).Status;
        }
    }

    [Fact]
    public async Task a_new_key_of_the_authority_is_found_without_a_restart()
    {
        var (header, payload) = _foreign.Token();
        using var browser = _server.OpenBrowser();
        Assert.Equal(HttpStatusCode.OK, (await browser.WhoAmIAsync(Forge.Rs256(header, payload, _foreign.Key("f1")))).Status);

        header["kid"] = "f2";
        var token = Forge.Rs256(header, payload, _foreign.AddKey("f2"));

        await Poll.UntilAsync("the new key to be known", async () => (await browser.WhoAmIAsync(token)).Status == HttpStatusCode.OK, Limit, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task there_is_no_own_authority_beside_a_foreign_one()
    {
        using var browser = _server.OpenBrowser();
        using var discovery = await browser.GetAsync("/.well-known/openid-configuration");
        using var token = await browser.PostAsync("/connect/token", ("grant_type", "client_credentials"));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (discovery.StatusCode, token.StatusCode));
    }
}
