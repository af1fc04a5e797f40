using System.Data.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Identity.Store;
using MunicipalBenchmark.Storage.Hosting;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Identity.Tests.Store;

/// <summary>The SQL files make the tables that Entity Framework's model says: both are made in a database of their own, and what the database tells of them is compared.</summary>
public sealed class TablesOfAccounts
{
    private const string SqliteColumns =
        "select m.name || '.' || c.name || ' ' || lower(c.type) || ' ' || c.\"notnull\" || ' ' || c.pk from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table'";

    private const string SqliteIndices =
        "select m.name || ' ' || i.name || ' ' || i.\"unique\" || ' ' || (select group_concat(name) from pragma_index_info(i.name)) from sqlite_master m join pragma_index_list(m.name) i where m.type = 'table' and i.origin = 'c'";

    private const string SqliteReferences =
        "select m.name || '.' || f.\"from\" || ' ' || f.\"table\" || '.' || f.\"to\" || ' ' || f.on_delete from sqlite_master m join pragma_foreign_key_list(m.name) f where m.type = 'table'";

    private const string PostgresColumns =
        "select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(character_maximum_length, 0) || ' ' || is_identity from information_schema.columns where table_schema = 'public'";

    private const string PostgresIndices = "select tablename || ' ' || indexdef from pg_indexes where schemaname = 'public'";

    private const string PostgresConstraints = "select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace and contype in ('p', 'f', 'u')";

    [Fact]
    public async Task the_sql_files_for_sqlite_make_the_tables_of_the_model()
    {
        using var folder = new TemporaryFolder();
        var migrated = new StorageOptions { DataDirectory = folder.Path };
        await MigrateAsync(migrated);
        await using var model = Context(builder => builder.UseSqlite($"Data Source={folder.File("model.db")}"));
        await model.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        await using var files = Context(builder => builder.UseSqlite($"Data Source={migrated.DatabaseFile}"));

        await CompareAsync(files, model, SqliteColumns, SqliteIndices, SqliteReferences);
    }

    [Fact]
    public async Task the_sql_files_for_postgresql_make_the_tables_of_the_model()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? string.Empty);
        var server = await PostgresServer.SharedAsync();
        using var folder = new TemporaryFolder();
        var migrated = new StorageOptions { DataDirectory = folder.Path, ConnectionString = await server.CreateDatabaseAsync(TestContext.Current.CancellationToken) };
        await MigrateAsync(migrated);
        var other = await server.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        await using var model = Context(builder => builder.UseNpgsql(other));
        await model.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        await using var files = Context(builder => builder.UseNpgsql(migrated.ConnectionString));

        await CompareAsync(files, model, PostgresColumns, PostgresIndices, PostgresConstraints);
    }

    private static async Task MigrateAsync(StorageOptions options)
    {
        await using var services = new ServiceCollection().AddMunicipalStorage(options).BuildServiceProvider();
        await services.GetRequiredService<StoreMigration>().MigrateAsync(TestContext.Current.CancellationToken);
    }

    private static AccountsContext Context(Action<DbContextOptionsBuilder<AccountsContext>> use)
    {
        var services = new ServiceCollection().AddOptions().Configure<Microsoft.AspNetCore.Identity.IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        var builder = new DbContextOptionsBuilder<AccountsContext>().UseApplicationServiceProvider(services.BuildServiceProvider());
        use(builder);
        return new(builder.Options);
    }

    private static async Task CompareAsync(AccountsContext files, AccountsContext model, params string[] questions)
    {
        foreach (var question in questions)
        {
            var expected = await ReadAsync(model, question);
            Assert.NotEmpty(expected);
            Assert.Equal(expected, await ReadAsync(files, question));
        }
    }

    private static async Task<string[]> ReadAsync(AccountsContext context, string question)
    {
        var connection = context.Database.GetDbConnection();
        await context.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = question;
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var tables = AccountTables.All.ToHashSet(StringComparer.Ordinal);
        var lines = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            var line = reader.GetString(0);
            if (tables.Contains(line.Split(' ', '.')[0]))
            {
                lines.Add(line);
            }
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }
}
