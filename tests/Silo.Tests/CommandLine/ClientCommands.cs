using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using MunicipalBenchmark.Silo.CommandLine;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Silo.Tests.CommandLine;

public sealed class ClientCommands
{
    private static readonly JsonSerializerOptions PublicOnly = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    [Fact]
    public async Task Register_a_client_show_its_secret_once_list_it_and_remove_it()
    {
        using var folder = new TemporaryFolder();

        var added = await RunAsync(folder, "client", "add", "reader", "--name", "Reader of plans", "--type", "web", "--redirect", "https://reader.example.it/callback");
        Assert.Equal((0, ""), (added.Exit, added.Error));
        var secret = added.Output.Split("only now: ")[1].Trim();
        Assert.Equal(43, secret.Length);

        var again = await RunAsync(folder, "client", "add", "reader", "--name", "Another", "--type", "native", "--redirect", "http://127.0.0.1/callback");
        Assert.Equal(1, again.Exit);
        Assert.Contains("(client-exists)", again.Error, StringComparison.Ordinal);

        var listed = await RunAsync(folder, "client", "list");
        Assert.Matches(@"^reader\s+web  Reader of plans\n\s+https://reader.example.it/callback", listed.Output);
        Assert.DoesNotContain(secret, listed.Output, StringComparison.Ordinal);
        var json = JsonDocument.Parse((await RunAsync(folder, "client", "list", "--format", "json")).Output);
        Assert.Equal("reader", Assert.Single(json.RootElement.GetProperty("clients").EnumerateArray()).GetProperty("clientId").GetString());

        Assert.Equal(0, (await RunAsync(folder, "client", "remove", "reader")).Exit);
        Assert.Equal("", (await RunAsync(folder, "client", "list")).Output);
        Assert.Contains("(client-unknown)", (await RunAsync(folder, "client", "remove", "reader")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_a_machine_for_a_tenant_that_is_there_by_its_public_key()
    {
        using var folder = new TemporaryFolder();
        await WriteKeysAsync(folder.File("keys.json"), withPrivate: false);
        await WriteKeysAsync(folder.File("private.json"), withPrivate: true);
        string[] machine = ["client", "add", "importer", "--name", "Importer", "--type", "machine", "--role", "editor", "--tenant", "pisa"];

        var early = await RunAsync(folder, [.. machine, "--jwks", folder.File("keys.json")]);
        Assert.Contains("(tenant-unknown)", early.Error, StringComparison.Ordinal);
        await File.WriteAllTextAsync(folder.File("plan.json"), """{ "format": "mb-plan/1", "kind": "DUP", "title": "Un piano", "period": { "from": 2020, "to": 2022 }, "nodes": [ { "id": "1", "level": "MANDATE_LINE", "title": "Una linea" } ] }""", TestContext.Current.CancellationToken);
        Assert.Equal(0, (await RunAsync(folder, "import", folder.File("plan.json"), "--city", "pisa", "--plan", "dup")).Exit);

        var revealed = await RunAsync(folder, [.. machine, "--jwks", folder.File("private.json")]);
        Assert.Contains("(client-invalid)", revealed.Error, StringComparison.Ordinal);
        var added = await RunAsync(folder, [.. machine, "--jwks", folder.File("keys.json")]);

        Assert.Equal((0, ""), (added.Exit, added.Error));
        Assert.DoesNotContain("secret", added.Output, StringComparison.Ordinal);
        Assert.Matches(@"importer\s+machine  Importer\n\s+editor of pisa", (await RunAsync(folder, "client", "list")).Output);
    }

    [Fact]
    public async Task Are_refused_where_a_foreign_authority_has_the_clients()
    {
        using var folder = new TemporaryFolder();

        var (exit, _, error) = await RunAsync(folder, "client", "add", "reader", "--name", "Reader", "--type", "native", "--redirect", "http://127.0.0.1/callback", "--Identity:Authority=https://sso.example.it/", "--Identity:Audience=urn:municipal-benchmark");

        Assert.Equal(1, exit);
        Assert.Contains("(no-own-authority)", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("client add reader --type web --redirect https://reader.example.it/", "--name")]
    [InlineData("client add reader --name R --type web", "--redirect")]
    [InlineData("client add reader --name R --type web --redirect callback", "absolute")]
    [InlineData("client add reader --name R --type web --redirect https://reader.example.it/ --role editor --tenant pisa", "leave out --role")]
    [InlineData("client add reader --name R --type machine --redirect https://reader.example.it/", "leave out --redirect")]
    [InlineData("client add reader --name R --type machine", "--role and --tenant")]
    [InlineData("client add reader --name R --type native --redirect http://127.0.0.1/ --jwks keys.json", "leave out --jwks")]
    [InlineData("client add reader --name R --type robot", "robot")]
    public async Task That_are_wrong_are_named_with_exit_code_two(string arguments, string named)
    {
        using var folder = new TemporaryFolder();
        var (exit, _, error) = await RunAsync(folder, arguments.Split(' '));

        Assert.Equal(2, exit);
        Assert.Contains(named, error, StringComparison.Ordinal);
    }

    private static async Task WriteKeysAsync(string file, bool withPrivate)
    {
        using var key = RSA.Create(2048);
        var parts = key.ExportParameters(withPrivate);
        var set = new
        {
            keys = new[]
            {
                new { kty = "RSA", kid = "1", n = Text(parts.Modulus), e = Text(parts.Exponent), d = Text(parts.D), p = Text(parts.P), q = Text(parts.Q), dp = Text(parts.DP), dq = Text(parts.DQ), qi = Text(parts.InverseQ) },
            },
        };
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(set, PublicOnly), TestContext.Current.CancellationToken);

        static string? Text(byte[]? bytes) => bytes is null ? null : System.Buffers.Text.Base64Url.EncodeToString(bytes);
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(TemporaryFolder folder, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter();
        var exit = await MbCommandLine.RunAsync([.. arguments, $"--Data:Directory={folder.File("data")}"], output, error);
        return (exit, output.ToString(), error.ToString());
    }
}
