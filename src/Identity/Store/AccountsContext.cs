using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using MunicipalBenchmark.Identity.Accounts;
using MunicipalBenchmark.Identity.Store.Rows;

namespace MunicipalBenchmark.Identity.Store;

/// <summary>
/// Accounts, OpenIddict's clients and tokens, and what goes with them; the tables are made by the store's SQL files, a test compares. Which of the
/// framework's schema versions it is (passkeys came with the third) is read from the options of the service provider that makes the context.
/// </summary>
internal sealed class AccountsContext : IdentityUserContext<Account, string>
{
    public AccountsContext(DbContextOptions<AccountsContext> options)
        : base(options)
    {
        // Every change then begins with a transaction, which is where the turn at writing is taken.
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
    }

    public DbSet<LinkRow> Links => Set<LinkRow>();

    public DbSet<ApiKeyRow> ApiKeys => Set<ApiKeyRow>();

    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<SigningKeyRow> SigningKeys => Set<SigningKeyRow>();

    public DbSet<KeyRingRow> KeyRing => Set<KeyRingRow>();

    public DbSet<RefreshUseRow> RefreshUses => Set<RefreshUseRow>();

    public DbSet<AssertionUseRow> AssertionUses => Set<AssertionUseRow>();

    public DbSet<GenerationRow> Generations => Set<GenerationRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite can neither order nor compare its own form of instants.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<OffsetTicks>();
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcTicks>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.UseOpenIddict();
        builder.Entity<LinkRow>().HasKey(row => row.Hash);
        builder.Entity<ApiKeyRow>(key =>
        {
            key.HasKey(row => row.Id);
            key.HasIndex(row => row.Hash).IsUnique();
            key.HasIndex(row => row.Tenant);
        });
        builder.Entity<SessionRow>(session =>
        {
            session.HasKey(row => row.Id);
            session.HasIndex(row => row.Account);
            session.HasIndex(row => row.ExpiresAt);
            session.HasIndex(row => row.Parent);
        });
        builder.Entity<SigningKeyRow>().HasKey(row => row.Id);
        builder.Entity<KeyRingRow>().HasKey(row => row.Id);
        builder.Entity<RefreshUseRow>().HasKey(row => row.Token);
        builder.Entity<AssertionUseRow>().HasKey(row => new { row.Issuer, row.Jti });
        builder.Entity<GenerationRow>().HasKey(row => row.Name);
        AccountTables.Name(builder.Model);
    }

    private sealed class OffsetTicks() : ValueConverter<DateTimeOffset, long>(value => value.UtcTicks, value => new DateTimeOffset(value, TimeSpan.Zero));

    private sealed class UtcTicks() : ValueConverter<DateTime, long>(
        value => value.ToUniversalTime().Ticks, value => new DateTime(value, DateTimeKind.Utc));
}
