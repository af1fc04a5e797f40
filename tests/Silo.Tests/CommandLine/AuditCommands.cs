using Microsoft.Data.Sqlite;
using MunicipalBenchmark.Silo.CommandLine;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Silo.Tests.CommandLine;

public sealed class AuditCommands
{
    private const string Document =
        """
        { "format": "mb-plan/1", "kind": "DUP", "title": "Un piano", "period": { "from": 2020, "to": 2022 }, "asOf": "2020-06-30",
          "nodes": [ { "id": "1", "level": "MANDATE_LINE", "title": "Una linea" } ] }
        """;

    [Fact]
    public async Task Show_an_intact_journal_export_it_and_find_what_was_changed()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("plan.json"), Document, TestContext.Current.CancellationToken);
        Assert.Equal(0, (await RunAsync(folder, "import", folder.File("plan.json"), "--city", "pisa", "--plan", "dup")).Exit);

        var intact = await RunAsync(folder, "audit", "verify", "pisa");
        Assert.Equal((0, ""), (intact.Exit, intact.Error));
        Assert.StartsWith("city/pisa  OK    2 entries, end 2:", intact.Output, StringComparison.Ordinal);
        var mark = intact.Output.Split("end ")[1].Trim();
        Assert.Equal(0, (await RunAsync(folder, "audit", "verify", "pisa", "--noted", mark)).Exit);

        Assert.Equal(0, (await RunAsync(folder, "audit", "export", "pisa", "--format", "csv", "--output", folder.File("pisa.csv"))).Exit);
        var lines = (await File.ReadAllTextAsync(folder.File("pisa.csv"), TestContext.Current.CancellationToken)).Split("\r\n");
        Assert.StartsWith("number,at,actor,", lines[0], StringComparison.Ordinal);
        Assert.Contains(",operator,,draft-imported,pisa/dup,", lines[2], StringComparison.Ordinal);
        Assert.Contains("cli", lines[2], StringComparison.Ordinal);

        Tamper(folder.File("data"), "update AuditEntry set Subject = 'pisa/another' where Number = 2");
        var changed = await RunAsync(folder, "audit", "verify");
        Assert.Equal(1, changed.Exit);
        Assert.Contains("city/pisa  FAIL  Entry 2 was changed", changed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_an_administrator_that_the_operator_made_and_no_other_account()
    {
        using var folder = new TemporaryFolder();
        foreach (var arguments in new string[][] { ["anna@example.org", "--role", "platform-admin"], ["anna@example.org", "--role", "platform-admin"], ["bruno@example.org"] })
        {
            Assert.Equal(0, (await RunAsync(folder, ["user", "add", .. arguments])).Exit);
        }

        Assert.Equal(0, (await RunAsync(folder, "audit", "verify", "platform")).Exit);
        Assert.Equal(0, (await RunAsync(folder, "audit", "export", "platform", "--format", "csv", "--output", folder.File("platform.csv"))).Exit);
        var lines = await File.ReadAllLinesAsync(folder.File("platform.csv"), TestContext.Current.CancellationToken);
        var line = Assert.Single(lines, line => line.Contains("member-added", StringComparison.Ordinal));
        Assert.Contains(",operator,,member-added,platform,", line, StringComparison.Ordinal);
        Assert.Contains("PlatformAdmin", line, StringComparison.Ordinal);
        Assert.Contains("cli", line, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", string.Concat(lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("audit verify Not-An-Id", "names no journal")]
    [InlineData("audit verify --noted 3:0000000000000000000000000000000000000000000000000000000000000000", "name it")]
    [InlineData("audit verify pisa --noted 3", "hexadecimal")]
    [InlineData("audit export pisa", "--format")]
    [InlineData("audit export pisa --format xml", "xml")]
    public async Task That_are_wrong_are_named_with_exit_code_two(string arguments, string named)
    {
        using var folder = new TemporaryFolder();
        var (exit, _, error) = await RunAsync(folder, arguments.Split(' '));

        Assert.Equal(2, exit);
        Assert.Contains(named, error, StringComparison.Ordinal);
    }

    private static void Tamper(string data, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "municipal.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, command.ExecuteNonQuery());
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(TemporaryFolder folder, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await MbCommandLine.RunAsync([.. arguments, $"--Data:Directory={folder.File("data")}"], output, error);
        return (exit, output.ToString(), error.ToString());
    }
}
