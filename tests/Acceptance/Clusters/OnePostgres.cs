using MunicipalBenchmark.Acceptance.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.Clusters;

public sealed class OnePostgres
{
    [Fact]
    public async Task Two_services_and_a_command_on_one_PostgreSQL_are_one()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        var cancellationToken = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        var database = $"--Storage:ConnectionString={await (await PostgresServer.SharedAsync()).CreateDatabaseAsync(cancellationToken)}";
        await using var first = await RunningService.StartAsync(folder.File("first"), [database]);
        await using var second = await RunningService.StartAsync(folder.File("second"), [database]);
        var log = new WriteLog("livorno");
        await Writer.WriteAsync(first, log, cancellationToken);
        await Writer.WriteAsync(second, log, cancellationToken);

        // Where no service runs beside it, a command joins the cluster.
        var alone = $"--Data:Directory={folder.File("third")}";
        (await Mb.RunAsync("import", SmallPlan.WriteTo(folder.Path, log.Next()), "--city", "livorno", database, alone)).Done();
        var published = (await Mb.RunAsync("publish", $"livorno/{SmallPlan.Slug}", database, alone)).Done();

        Assert.Contains("edition 3", published.Output, StringComparison.Ordinal);
        foreach (var service in new[] { first, second })
        {
            await service.HealthyAsync(cancellationToken);
            var data = await service.QueryAsync(Published.Query("livorno"), cancellationToken);
            Assert.Equal("Plan v3", data.GetProperty("plan").GetProperty("title").GetString());
            Assert.Equal(3, data.GetProperty("benchmark").GetProperty("focus").GetProperty("value").GetDecimal());
        }
    }
}
