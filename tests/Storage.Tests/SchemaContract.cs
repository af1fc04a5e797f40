using MunicipalBenchmark.Storage.Connections;
using MunicipalBenchmark.Storage.Hosting;
using MunicipalBenchmark.Storage.Schema;

namespace MunicipalBenchmark.Storage.Tests;

/// <summary>Creating and upgrading the schema, on either store.</summary>
public abstract class SchemaContract<TFixture>(TFixture fixture) : IClassFixture<TFixture>
    where TFixture : StoreFixture
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrating_again_changes_nothing()
    {
        await using var store = await EmptyAsync();
        var migrations = Migration.All(store.Dialect);
        await MigrateAsync(store, migrations);
        var history = await HistoryAsync(store);

        await MigrateAsync(store, migrations);

        Assert.Equal(migrations.Select(step => $"{step.Version} {step.Name}"), history);
        Assert.Equal(history, await HistoryAsync(store));
    }

    [Fact]
    public async Task Of_processes_that_start_together_one_migrates_and_none_fails()
    {
        var options = await fixture.CreateOptionsAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            // A store each, as processes have: no write gate between them.
            await using var store = Open(options);
            await MigrateAsync(store, Migration.All(store.Dialect));
        })));

        await using var reader = Open(options);
        Assert.Equal(Migration.All(reader.Dialect).Count, (await HistoryAsync(reader)).Count);
    }

    [Fact]
    public async Task An_older_store_gets_the_missing_steps_and_keeps_its_rows()
    {
        await using var store = await EmptyAsync();
        var first = new Migration(1, "V001_first", "create table Kept (Id int); insert into Kept values (7); create table OrleansQuery (QueryKey text primary key, QueryText text)");
        await MigrateAsync(store, [first]);

        await MigrateAsync(store, [first, new Migration(2, "V002_second", "alter table Kept add column More text")]);

        Assert.Equal(7L, Convert.ToInt64(await ScalarAsync(store, "select Id from Kept where More is null"), null));
        Assert.Equal(["1 V001_first", "2 V002_second"], await HistoryAsync(store));
    }

    [Fact]
    public async Task A_step_that_fails_leaves_the_store_as_it_was()
    {
        await using var store = await EmptyAsync();
        await MigrateAsync(store, Migration.All(store.Dialect));
        Migration[] broken = [.. Migration.All(store.Dialect), new(1001, "V1001_good", "create table Extra (Id int)"), new(1002, "V1002_bad", "create tabel Wrong (Id int)")];

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => MigrateAsync(store, broken));

        Assert.Equal(Migration.All(store.Dialect).Count, (await HistoryAsync(store)).Count);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => ScalarAsync(store, "select count(*) from Extra"));
    }

    [Fact]
    public async Task A_store_newer_than_the_program_is_refused_with_both_versions()
    {
        await using var store = await EmptyAsync();
        var known = Migration.All(store.Dialect);
        await MigrateAsync(store, [.. known, new Migration(1000, "V1000_future", "create table Future (Id int)")]);

        var refused = await Assert.ThrowsAsync<StoreSchemaException>(() => MigrateAsync(store, known));

        Assert.Contains($"schema version 1000, this program knows versions up to {known[^1].Version}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_edited_after_it_was_applied_is_refused_by_name()
    {
        await using var store = await EmptyAsync();
        var known = Migration.All(store.Dialect);
        await MigrateAsync(store, known);

        var refused = await Assert.ThrowsAsync<StoreSchemaException>(() => MigrateAsync(store, [known[0] with { Sql = known[0].Sql + "\n" }, .. known.Skip(1)]));

        Assert.Contains(known[0].Name, refused.Message, StringComparison.Ordinal);
    }

    private static Store Open(StorageOptions options) => options.ConnectionString is null ? new SqliteStore(options) : new PostgreSqlStore(options);

    private static Task MigrateAsync(Store store, IReadOnlyList<Migration> migrations) =>
        new Migrator(store, TimeProvider.System, migrations).MigrateAsync(Cancel);

    private static async Task<List<string>> HistoryAsync(Store store)
    {
        await using var connection = await store.Source.OpenConnectionAsync(Cancel);
        await using var command = connection.Command("select Version, Name from SchemaHistory order by Version", []);
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var lines = new List<string>();
        while (await reader.ReadAsync(Cancel))
        {
            lines.Add($"{reader.GetInt32(0)} {reader.GetString(1)}");
        }

        return lines;
    }

    private static async Task<object?> ScalarAsync(Store store, string sql)
    {
        await using var connection = await store.Source.OpenConnectionAsync(Cancel);
        await using var command = connection.Command(sql, []);
        return await command.ExecuteScalarAsync(Cancel);
    }

    private async Task<Store> EmptyAsync() => Open(await fixture.CreateOptionsAsync());
}

/// <summary>The schema on SQLite.</summary>
public sealed class SqliteSchema(SqliteFixture fixture) : SchemaContract<SqliteFixture>(fixture)
{
    [Fact]
    public void Both_engines_have_the_same_steps() => Assert.Equal(
        Migration.All(Dialect.Sqlite).Select(step => step.Name), Migration.All(Dialect.PostgreSql).Select(step => step.Name));
}

/// <summary>The schema on PostgreSQL.</summary>
public sealed class PostgreSqlSchema(PostgreSqlFixture fixture) : SchemaContract<PostgreSqlFixture>(fixture);
