using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identity.Authority;
using MunicipalBenchmark.Identity.Tests.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Identity.Tests.Clients;

public sealed class CertifiedClients(AuthorityFixture fixture) : IClassFixture<AuthorityFixture>
{
    private static readonly NodeScripts Scripts = new("tests/Identity.Tests/Clients/Node");

    private readonly TestAuthority _authority = fixture.Authority;

    [Theory]
    [InlineData("openid-client")]
    [InlineData("oauth4webapi")]
    public async Task a_certified_client_goes_through_its_flows(string library)
    {
        var account = await _authority.AddPersonAsync();
        var id = $"c{Guid.NewGuid():N}";
        var client = await _authority.AddClientAsync(new()
        {
            ClientId = id,
            Name = library,
            Authentication = ClientAuthentication.Secret,
            RedirectUris = [new(CodeFlow.Callback)],
            SignOutUris = [new("https://client.example/bye")],
            IsOwn = true,
        });
        using var key = RSA.Create(2048);
        var machine = await _authority.AddClientAsync(new()
        {
            ClientId = $"m{Guid.NewGuid():N}",
            Name = "A machine",
            Authentication = ClientAuthentication.PrivateKey,
            Memberships = [new(Role.Publisher, "pisa")],
            JsonWebKeySet = new JsonObject { ["keys"] = new JsonArray(Jwk(key.ExportParameters(false))) }.ToJsonString(),
        });

        var output = await Scripts.RunAsync(
            TestContext.Current.CancellationToken,
            "flows.mjs",
            library,
            _authority.Address.AbsoluteUri,
            id,
            client.Secret!,
            CodeFlow.Callback,
            account.Email!,
            TestAuthority.Password,
            machine.ClientId,
            Jwk(key.ExportParameters(true)).ToJsonString());

        var told = JsonNode.Parse(output)!;
        Assert.Equal((account.Id, account.Email, true, "invalid_grant"), ((string?)told["sub"], (string?)told["email"], (bool)told["active"]!, (string?)told["dead"]));
        Assert.Equal(_authority.Address.AbsoluteUri, (string?)told["iss"]);
        if (library == "openid-client")
        {
            Assert.StartsWith("https://client.example/bye", (string?)told["bye"], StringComparison.Ordinal);
        }

        using var api = _authority.OpenBrowser();
        var (status, caller) = await api.WhoAmIAsync((string?)told["machine"]);
        Assert.Equal((HttpStatusCode.OK, $"client:{machine.ClientId}"), (status, caller!.Id));
    }

    [Fact]
    public async Task tokens_of_a_certified_foreign_authority_are_taken()
    {
        using var provider = Scripts.Start("provider.mjs", "urn:municipal-benchmark");
        try
        {
            var issuer = await provider.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.True(issuer is not null, issuer is null ? await provider.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken) : null);
            using var folder = new TemporaryFolder();
            await using var server = await TestAuthority.StartAsync(folder, new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Identity:Authority"] = issuer,
                ["Identity:RoleClaim"] = "groups",
                ["Identity:RoleMap"] = "mb-{tenant}-publisher=publisher",
            });
            using var machine = new HttpClient();
            using var answer = await machine.PostAsync(
                $"{issuer}/token",
                new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", "machine"), new("client_secret", "a-secret-of-the-test"), new("scope", "mb")]),
                TestContext.Current.CancellationToken);
            var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
            Assert.True(answer.IsSuccessStatusCode, body.ToString());
            using var api = server.OpenBrowser();

            Caller? caller = null;

            // The first look at the authority has a limit of time, which a busy machine may pass; it is looked at again with the next request.
            await Poll.UntilAsync(
                "the token to be taken",
                async () => (caller = (await api.WhoAmIAsync((string?)body["access_token"])).Caller) is not null,
                TimeSpan.FromMinutes(2),
                TestContext.Current.CancellationToken);
            Assert.Equal("publisher@pisa", Assert.Single(caller!.Memberships));
        }
        finally
        {
            provider.StandardInput.Close();
            await provider.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    private static JsonObject Jwk(RSAParameters key)
    {
        var jwk = new JsonObject { ["kty"] = "RSA", ["kid"] = "m1", ["use"] = "sig", ["alg"] = "RS256", ["n"] = Text(key.Modulus), ["e"] = Text(key.Exponent) };
        if (key.D is not null)
        {
            foreach (var (name, value) in new[] { ("d", key.D), ("p", key.P), ("q", key.Q), ("dp", key.DP), ("dq", key.DQ), ("qi", key.InverseQ) })
            {
                jwk[name] = Text(value);
            }
        }

        return jwk;
    }

    private static string Text(byte[]? bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
