using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using MunicipalBenchmark.Storage.Audit;
using MunicipalBenchmark.Storage.Connections;
using MunicipalBenchmark.Storage.ReadModel.Rows;

namespace MunicipalBenchmark.Storage.ReadModel;

/// <summary>The read model's tables, made by our own migrations, on a connection of the store's.</summary>
internal sealed class ReadModelContext(DbContextOptions<ReadModelContext> options) : DbContext(options)
{
    public DbSet<SourceRow> Sources => Set<SourceRow>();

    public DbSet<ObservationRecord> Observations => Set<ObservationRecord>();

    public DbSet<CityRow> Cities => Set<CityRow>();

    public DbSet<NumberRow> Numbers => Set<NumberRow>();

    public DbSet<PlanRow> Plans => Set<PlanRow>();

    public DbSet<NetworkRow> Networks => Set<NetworkRow>();

    public DbSet<MemberRow> Members => Set<MemberRow>();

    public DbSet<ChangeRow> Changes => Set<ChangeRow>();

    public DbSet<CounterRow> Counters => Set<CounterRow>();

    public DbSet<JournalRow> Journal => Set<JournalRow>();

    public DbSet<AuditRow> AuditEntries => Set<AuditRow>();

    public DbSet<AuditHeadRow> AuditHeads => Set<AuditHeadRow>();

    public DbSet<AuditPersonRow> AuditPersons => Set<AuditPersonRow>();

    public DbSet<OriginalRow> Originals => Set<OriginalRow>();

    /// <summary>A context over the connection, which stays its caller's.</summary>
    public static ReadModelContext On(DbConnection connection, Dialect dialect)
    {
        var builder = new DbContextOptionsBuilder<ReadModelContext>().UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        return new ReadModelContext((dialect == Dialect.Sqlite ? builder.UseSqlite(connection) : builder.UseNpgsql(connection)).Options);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<SourceRow>().ToTable("observationsource").HasKey(row => new { row.City, row.Key });
        modelBuilder.Entity<ObservationRecord>().ToTable("observation").HasKey(row => new { row.City, row.Source, row.Indicator, row.Period });
        modelBuilder.Entity<CityRow>().ToTable("cityentry").HasKey(row => row.Id);
        modelBuilder.Entity<NumberRow>().ToTable("citynumber").HasKey(row => row.City);
        modelBuilder.Entity<PlanRow>().ToTable("planentry").HasKey(row => new { row.City, row.Plan });
        modelBuilder.Entity<NetworkRow>().ToTable("networkentry").HasKey(row => row.Id);
        modelBuilder.Entity<MemberRow>().ToTable("networkmember").HasKey(row => new { row.Network, row.City, row.FromDay });
        modelBuilder.Entity<ChangeRow>().ToTable("changeentry").HasKey(row => new { row.Tenant, row.Number });
        modelBuilder.Entity<CounterRow>().ToTable("feedcounter").HasKey(row => row.Name);
        modelBuilder.Entity<JournalRow>().ToTable("journalentry").HasKey(row => new { row.Tenant, row.Grain, row.Sequence });
        modelBuilder.Entity<AuditRow>().ToTable("auditentry").HasKey(row => new { row.Journal, row.Number });
        modelBuilder.Entity<AuditHeadRow>().ToTable("audithead").HasKey(row => row.Journal);
        modelBuilder.Entity<AuditPersonRow>().ToTable("auditperson").HasKey(row => row.Subject);
        modelBuilder.Entity<OriginalRow>().ToTable("keptoriginal").HasKey(row => new { row.City, row.Sha256 });

        // EF quotes names, and PostgreSQL folded ours to lower case; SQLite does not mind.
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(property.Name.ToLowerInvariant());
        }
    }

    /// <summary>An instant as the same whole number on both engines; read back in UTC.</summary>
    internal sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(value => value.UtcTicks, value => new DateTimeOffset(value, TimeSpan.Zero));
}
