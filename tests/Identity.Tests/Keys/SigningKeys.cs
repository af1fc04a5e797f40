using System.Net;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identity.Keys;
using MunicipalBenchmark.Identity.Store;
using MunicipalBenchmark.Identity.Tests.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Identity.Tests.Keys;

public sealed class SigningKeys
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task tokens_cookies_and_refresh_tokens_survive_a_restart()
    {
        using var folder = new TemporaryFolder();
        var before = await TestAuthority.StartAsync(folder);
        var port = before.Address.Port;
        var account = await before.AddPersonAsync();
        var flow = await CodeFlow.RegisterAsync(before);
        var tokens = await flow.SignInAsync(account);
        using var browser = before.OpenBrowser();
        await browser.FollowAsync("/account", account.Email);
        await before.DisposeAsync();

        await using var after = await TestAuthority.StartAsync(folder, port: port);

        using var api = after.OpenBrowser();
        Assert.Equal(account.Id, (await api.WhoAmIAsync((string?)tokens["access_token"])).Caller!.Id);
        Assert.Equal(account.Id, (await browser.WhoAmIAsync()).Caller!.Id);
        Assert.Equal(HttpStatusCode.OK, (await flow.RefreshAsync((string)tokens["refresh_token"]!)).Status);
    }

    [Fact]
    public async Task after_keys_are_replaced_a_remembered_token_is_refused_and_new_ones_are_signed_by_the_new_key()
    {
        using var folder = new TemporaryFolder();
        await using var authority = await TestAuthority.StartAsync(folder);
        var account = await authority.AddPersonAsync();
        var flow = await CodeFlow.RegisterAsync(authority);
        var old = (string)(await flow.SignInAsync(account))["access_token"]!;
        using var api = authority.OpenBrowser();
        Assert.Equal(HttpStatusCode.OK, (await api.WhoAmIAsync(old)).Status);

        await authority.Services.GetRequiredService<SigningKeyRing>().ReplaceAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, (await api.WhoAmIAsync(old)).Status);
        var fresh = (string)(await flow.SignInAsync(account))["access_token"]!;
        Assert.Equal("k2", (string?)Forge.Open(fresh).Header["kid"]);
        Assert.Equal(HttpStatusCode.OK, (await api.WhoAmIAsync(fresh)).Status);
    }

    [Fact]
    public async Task two_servers_on_one_postgresql_sign_with_one_key_and_learn_of_revocations()
    {
        using var folder = new TemporaryFolder();
        var database = await DatabaseAsync();
        await using var first = await OneOfSeveralAsync(folder, database);
        await using var second = await OneOfSeveralAsync(folder, database);
        var account = await first.AddPersonAsync();
        second.Memberships.Give(account.Id, new Membership(Role.Editor, "pisa"));
        var flow = await CodeFlow.RegisterAsync(first);
        var token = (string)(await flow.SignInAsync(account))["access_token"]!;
        using var api = second.OpenBrowser();
        Assert.Equal(HttpStatusCode.OK, (await api.WhoAmIAsync(token)).Status);

        await flow.RevokeAsync(token);

        await Poll.UntilAsync("the other server refuses", async () => (await api.WhoAmIAsync(token)).Status == HttpStatusCode.Unauthorized, Limit, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task a_key_that_is_due_is_announced_and_then_signs_on_every_server_without_a_restart()
    {
        using var folder = new TemporaryFolder();
        var database = await DatabaseAsync();
        await using var first = await OneOfSeveralAsync(folder, database);
        await using var second = await OneOfSeveralAsync(folder, database);
        TestAuthority[] servers = [first, second];
        var account = await first.AddPersonAsync();
        var old = (string)(await (await CodeFlow.RegisterAsync(first)).SignInAsync(account))["access_token"]!;

        // As it is a hundred days later, and a day after that.
        await SignsSinceAsync(first, "k1", TimeSpan.FromDays(100));
        await Poll.UntilAsync("both servers to announce the next key", () => servers.All(server => Keys(server).SequenceEqual(["k1", "k2"])), Limit, TestContext.Current.CancellationToken);
        await SignsSinceAsync(first, "k2", TimeSpan.FromMinutes(1));
        await Poll.UntilAsync("both servers to sign with it", () => servers.All(server => Keys(server).SequenceEqual(["k2", "k1"])), Limit, TestContext.Current.CancellationToken);

        foreach (var (signs, reads) in new[] { (first, second), (second, first) })
        {
            var fresh = (string)(await (await CodeFlow.RegisterAsync(signs)).SignInAsync(account))["access_token"]!;
            Assert.Equal("k2", (string?)Forge.Open(fresh).Header["kid"]);
            using var api = reads.OpenBrowser();
            Assert.Equal(HttpStatusCode.OK, (await api.WhoAmIAsync(fresh)).Status);
            Assert.Equal(HttpStatusCode.OK, (await api.WhoAmIAsync(old)).Status);
        }
    }

    [Fact]
    public async Task of_many_uses_of_a_refresh_token_at_once_on_postgresql_one_succeeds_and_its_successor_dies()
    {
        using var folder = new TemporaryFolder();
        await using var authority = await TestAuthority.StartAsync(folder, connectionString: await DatabaseAsync());
        var flow = await CodeFlow.RegisterAsync(authority);
        var tokens = await flow.SignInAsync(await authority.AddPersonAsync());

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => flow.RefreshAsync((string)tokens["refresh_token"]!)));

        var won = Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.BadRequest, (await flow.RefreshAsync((string)won.Body["refresh_token"]!)).Status);
    }

    [Fact]
    public async Task the_database_alone_is_worth_nothing()
    {
        using var folder = new TemporaryFolder();
        byte[][] rows;
        string[] ring;
        await using (var authority = await TestAuthority.StartAsync(folder))
        {
            await (await CodeFlow.RegisterAsync(authority)).SignInAsync(await authority.AddPersonAsync());
            (rows, ring) = await authority.WithAsync<AccountsContext, (byte[][], string[])>(store =>
                Task.FromResult<(byte[][], string[])>(([.. store.SigningKeys.Select(key => key.Content)], [.. store.KeyRing.Select(row => row.Xml)])));
            Assert.All(rows, row => Assert.ThrowsAny<Exception>(() => SigningKey.FromPkcs8("k", row, default, default)));
            Assert.NotEmpty(ring);
            Assert.All(ring, xml => Assert.DoesNotContain(XElement.Parse(xml).Descendants(), element => element.Name.LocalName == "value"));
        }

        File.Delete(folder.File("identity.key"));
        var other = MasterKey.Open(folder.File("identity.key"));

        Assert.All(rows, row => Assert.Throws<IdentityKeysException>(() => other.Unprotect(row, "signing key")));
        Assert.All(ring, xml => Assert.Throws<IdentityKeysException>(() => other.Unprotect(Encrypted(xml), KeyRingEncryptor.Purpose)));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.File("identity.key")));
        }
    }

    private static async Task<string> DatabaseAsync()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? string.Empty);
        return await (await PostgresServer.SharedAsync()).CreateDatabaseAsync(TestContext.Current.CancellationToken);
    }

    private static Task<TestAuthority> OneOfSeveralAsync(TemporaryFolder folder, string database) => TestAuthority.StartAsync(
        folder, new Dictionary<string, string?>(StringComparer.Ordinal) { ["Identity:PublicAddress"] = "http://localhost:5080/" }, connectionString: database);

    private static IEnumerable<string> Keys(TestAuthority server) => server.Services.GetRequiredService<SigningKeyRing>().Keys.Select(key => key.Id);

    private static async Task SignsSinceAsync(TestAuthority server, string key, TimeSpan ago)
    {
        var since = TimeProvider.System.GetUtcNow() - ago;
        Assert.Equal(1, await server.WithAsync<AccountsContext, int>(store =>
            store.SigningKeys.Where(row => row.Id == key).ExecuteUpdateAsync(row => row.SetProperty(found => found.ActiveAt, since))));
    }

    private static byte[] Encrypted(string xml) => Convert.FromBase64String(Assert.Single(XElement.Parse(xml).Descendants(), element => element.Name.LocalName == "encryptedSecret").Value);
}
