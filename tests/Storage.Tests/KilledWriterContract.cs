using MunicipalBenchmark.Storage.Tests.Processes;
using MunicipalBenchmark.Storage.Tests.States;

namespace MunicipalBenchmark.Storage.Tests;

/// <summary>What is left after the process was killed in the middle of writing, on either store.</summary>
public abstract class KilledWriterContract<TFixture>(TFixture fixture) : IClassFixture<TFixture>
    where TFixture : StoreFixture
{
    [Fact]
    public async Task Every_acknowledged_write_is_there_after_a_kill()
    {
        // Not on the fixture's own store: an embedded one has one writing process.
        var store = await fixture.CreateOptionsAsync();
        var acknowledged = new Dictionary<string, string>();
        foreach (var enough in (int[])[50, 400, 1000])
        {
            await WriteAndKillAsync(enough);

            // Each start in a cluster of its own, or the silo waits to see the killed one dead.
            await using var host = await StoreHost.StartAsync(store with { ClusterId = $"reader-{enough}" }, TestContext.Current.CancellationToken);
            foreach (var (key, version) in acknowledged)
            {
                var read = await host.ReadAsync<NoteState>("note", key);
                Assert.Equal(key, read.State.Text);
                Assert.True(string.CompareOrdinal(read.ETag, version) >= 0, $"{key} was acknowledged at version {version} and is at {read.ETag}.");
            }
        }

        async Task WriteAndKillAsync(int enough)
        {
            using var writer = WriterProcess.Start(store with { ClusterId = $"writer-{enough}" });
            var lines = 0;
            while (await writer.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                var (key, version) = (line[..line.IndexOf(' ')], line[(line.IndexOf(' ') + 1)..]);
                acknowledged[key] = version;
                if (++lines == enough)
                {
                    writer.Kill();
                }
            }

            Assert.True(lines >= enough, $"The writer ended by itself after {lines} writes.");
            await writer.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }
}

/// <summary>A killed writer on SQLite.</summary>
public sealed class SqliteKilledWriter(SqliteFixture fixture) : KilledWriterContract<SqliteFixture>(fixture);

/// <summary>A killed writer on PostgreSQL.</summary>
public sealed class PostgreSqlKilledWriter(PostgreSqlFixture fixture) : KilledWriterContract<PostgreSqlFixture>(fixture);
