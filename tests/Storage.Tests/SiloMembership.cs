using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Storage.Tests.States;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Storage.Tests;

/// <summary>Silos that share a PostgreSQL, and silos that share nothing.</summary>
public sealed class SiloMembership(PostgreSqlFixture cluster) : IClassFixture<PostgreSqlFixture>
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_silos_on_one_PostgreSQL_form_a_cluster_and_see_each_others_states()
    {
        using var folder = new TemporaryFolder();
        await using (var second = await StoreHost.StartAsync(cluster.Options with { DataDirectory = folder.Path }, Cancel))
        {
            await ActiveAsync(cluster.Host, 2);
            await ActiveAsync(second, 2);
            await second.WriteAsync("note", "a/joint", new NoteState { Text = "from the second" });
            Assert.Equal("from the second", (await cluster.Host.ReadAsync<NoteState>("note", "a/joint")).State.Text);
        }

        await ActiveAsync(cluster.Host, 1);
    }

    [Fact]
    public async Task A_silo_comes_back_at_the_port_it_had()
    {
        var before = cluster.Host.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress.Endpoint;

        await cluster.RestartAsync();

        Assert.Equal(before, cluster.Host.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress.Endpoint);
    }

    [Fact]
    public async Task Several_embedded_silos_run_side_by_side()
    {
        using var folder = new TemporaryFolder();
        await using var one = await StoreHost.StartAsync(new() { DataDirectory = folder.File("one") }, Cancel);
        await using var other = await StoreHost.StartAsync(new() { DataDirectory = folder.File("other") }, Cancel);

        await ActiveAsync(one, 1);
        await ActiveAsync(other, 1);
        await one.WriteAsync("note", "a/alone", new NoteState());
        Assert.False((await other.ReadAsync<NoteState>("note", "a/alone")).RecordExists);
    }

    private static Task ActiveAsync(StoreHost host, int silos)
    {
        var oracle = host.Services.GetRequiredService<ISiloStatusOracle>();
        return Poll.UntilAsync($"{silos} active silos", () => oracle.GetApproximateSiloStatuses(onlyActive: true).Count == silos, Limit, Cancel);
    }
}
