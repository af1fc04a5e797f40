using Microsoft.Extensions.DependencyInjection;

namespace MunicipalBenchmark.Storage.Tests;

/// <summary>Reminders outlive the silo, on either store.</summary>
public abstract class ReminderContract<TFixture>(TFixture fixture) : IClassFixture<TFixture>
    where TFixture : StoreFixture
{
    private static readonly GrainId Grain = GrainId.Create("plan", "forlì-cesena/dup-2020");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IReminderTable Table => fixture.Host.Services.GetRequiredService<IReminderTable>();

    [Fact]
    public async Task A_reminder_is_found_after_a_restart_by_its_grain_and_by_its_range()
    {
        var written = Entry("embargo");
        var version = await Table.UpsertRow(written, Cancel);

        await fixture.RestartAsync();

        var read = await Table.ReadRow(Grain, "embargo", Cancel);
        Assert.Equal((Grain, "embargo", written.StartAt, written.Period, version), (read!.GrainId, read.ReminderName, read.StartAt, read.Period, read.ETag));
        Assert.Contains((await Table.ReadRows(Grain, Cancel)).Reminders, row => row.ReminderName == "embargo");
        var hash = Grain.GetUniformHashCode();
        Assert.Contains((await Table.ReadRows(hash - 1, hash, Cancel)).Reminders, row => row.ReminderName == "embargo");
        Assert.Contains((await Table.ReadRows(hash - 1, hash - 2, Cancel)).Reminders, row => row.ReminderName == "embargo");
        Assert.DoesNotContain((await Table.ReadRows(hash, hash + 1, Cancel)).Reminders, row => row.ReminderName == "embargo");
    }

    [Fact]
    public async Task A_reminder_is_removed_only_at_its_latest_version()
    {
        var stale = await Table.UpsertRow(Entry("renewed"), Cancel);
        var latest = await Table.UpsertRow(Entry("renewed"), Cancel);

        Assert.NotEqual(stale, latest);
        Assert.False(await Table.RemoveRow(Grain, "renewed", stale!, Cancel));
        Assert.True(await Table.RemoveRow(Grain, "renewed", latest!, Cancel));
        Assert.Null(await Table.ReadRow(Grain, "renewed", Cancel));
    }

    private static ReminderEntry Entry(string name) => new()
    {
        GrainId = Grain,
        ReminderName = name,
        StartAt = new DateTime(2027, 1, 2, 3, 4, 5, DateTimeKind.Utc),
        Period = TimeSpan.FromDays(30),
    };
}

/// <summary>Reminders on SQLite.</summary>
public sealed class SqliteReminders(SqliteFixture fixture) : ReminderContract<SqliteFixture>(fixture);

/// <summary>Reminders on PostgreSQL.</summary>
public sealed class PostgreSqlReminders(PostgreSqlFixture fixture) : ReminderContract<PostgreSqlFixture>(fixture);
