using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Audit;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.ReadModel;
using MunicipalBenchmark.Storage.Connections;
using MunicipalBenchmark.Storage.Hosting;

namespace MunicipalBenchmark.Storage.Tests;

/// <summary>What the audit journals promise, on either store. Each test has a journal of its own.</summary>
public abstract class AuditContract<TFixture>(TFixture fixture) : IClassFixture<TFixture>
    where TFixture : StoreFixture
{
    private static readonly DateTimeOffset Noon = new(2020, 11, 13, 12, 0, 0, TimeSpan.Zero);
    private static readonly CallOrigin Office = new(CallOrigin.Portal, "192.0.2.7");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IAuditStore Audit => fixture.Host.Services.GetRequiredService<IAuditStore>();

    private IReadModelWriter Writer => fixture.Host.Services.GetRequiredService<IReadModelWriter>();

    [Fact]
    public async Task Entries_are_numbered_and_chained_in_their_own_journal()
    {
        await WriteAsync("chained", 3);
        await WriteAsync("chained-other", 1);

        var entries = (await Audit.ReadAsync(Journal("chained"), 0, 10, Cancel)).Entries;

        Assert.Equal([1, 2, 3], entries.Select(entry => entry.Number));
        Assert.Equal(AuditSeal.Of(AuditSeal.Zero, entries[0].Sealed), entries[0].Hash);
        Assert.Equal(AuditSeal.Of(entries[1].Hash, entries[2].Sealed), entries[2].Hash);
        Assert.Null((await VerifyAsync("chained")).Fault);
        Assert.Equal(1, (await VerifyAsync("chained-other")).Entries);
        Assert.Contains(Journal("chained"), await Audit.ReadJournalsAsync(Cancel));
    }

    [Fact]
    public async Task A_city_and_a_network_of_one_name_have_two_journals()
    {
        await WriteAsync("twins", 1);
        var network = Tenant.Of(NetworkId.Load("twins"));
        await Writer.ApplyAsync(new("read-model/1", "network:twins/network", 1), Change("twins", 1) with { Journal = network }, Cancel);

        Assert.Equal(1, (await VerifyAsync("twins")).Entries);
        Assert.Single((await Audit.ReadAsync(network, 0, 10, Cancel)).Entries);
    }

    [Fact]
    public async Task Entries_written_side_by_side_make_one_chain()
    {
        await Task.WhenAll(Enumerable.Range(1, 24).Select(number => Task.Run(() => Writer.ApplyAsync(
            new("read-model/1", $"plan:side/plan-{number}", 1),
            Change("side", number) with { Actor = $"side-{number % 3}", Person = $"side-{(number + 1) % 3}" },
            Cancel))));

        Assert.Equal((null, 24L), (await VerifyAsync("side")) is var found ? (found.Fault, found.Entries) : default);
    }

    [Fact]
    public async Task A_fact_delivered_to_a_raised_consumer_is_journaled_once()
    {
        await WriteAsync("raised", 1);
        Assert.True(await Writer.ApplyAsync(new("read-model/2", "plan:raised/dup", 1), Change("raised", 1), Cancel));
        Assert.Equal((null, 1L), (await VerifyAsync("raised")) is var found ? (found.Fault, found.Entries) : default);
    }

    [Theory]
    [InlineData("details", "update AuditEntry set Details = '{}' where Journal = @Journal and Number = 2", "Entry 2 was changed")]
    [InlineData("actor", "update AuditEntry set Actor = 'anonymous' where Journal = @Journal and Number = 2", "Entry 2 was changed")]
    [InlineData("person", "update AuditPerson set Subject = 'somebody-else' where Subject = 'tampered-person-actor' or @Journal is null", "Entry 1 names another person")]
    [InlineData("instant", "update AuditEntry set At = At + 1 where Journal = @Journal and Number = 2", "Entry 2 was changed")]
    [InlineData("seal", "update AuditEntry set Hash = case when Hash like '0%' then '1' else '0' end || substr(Hash, 2) where Journal = @Journal and Number = 2", "Entry 2 was changed")]
    [InlineData("address", "update AuditEntry set Address = '198.51.100.1' where Journal = @Journal and Number = 2", "Entry 2 has another address")]
    [InlineData("removed", "delete from AuditEntry where Journal = @Journal and Number = 2", "Entry 2 is missing")]
    [InlineData("first", "delete from AuditEntry where Journal = @Journal and Number = 1", "Entry 1 is missing")]
    [InlineData("tail", "delete from AuditEntry where Journal = @Journal and Number > 2", "Entries 3 to 4 are missing at the end")]
    [InlineData("all", "delete from AuditEntry where Journal = @Journal", "Entries 1 to 4 are missing at the end")]
    [InlineData("head", "update AuditHead set Count = 3 where Journal = @Journal", "entry 3")]
    public async Task Tampering_is_found(string name, string sql, string fault)
    {
        await WriteAsync($"tampered-{name}", 4, $"tampered-{name}-actor");
        Assert.Null((await VerifyAsync($"tampered-{name}")).Fault);

        await ExecuteAsync(sql, $"tampered-{name}");

        Assert.Contains(fault, (await VerifyAsync($"tampered-{name}")).Fault, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Entries_that_changed_places_are_found()
    {
        await WriteAsync("swapped", 4);
        foreach (var (from, to) in new[] { (2, 99), (3, 2), (99, 3) })
        {
            await ExecuteAsync($"update AuditEntry set Number = {to} where Journal = @Journal and Number = {from}", "swapped");
        }

        Assert.Contains("Entry 2 was changed", (await VerifyAsync("swapped")).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tail_cut_off_together_with_its_head_is_found_by_whoever_noted_the_end()
    {
        await WriteAsync("noted", 4);
        var mark = (await VerifyAsync("noted")).Mark;
        var second = (await Audit.ReadAsync(Journal("noted"), 1, 1, Cancel)).Entries[0];
        await ExecuteAsync("delete from AuditEntry where Journal = @Journal and Number > 2", "noted");
        await ExecuteAsync($"update AuditHead set Count = 2, Hash = '{second.Hash}' where Journal = @Journal", "noted");

        Assert.Null((await VerifyAsync("noted")).Fault);
        Assert.Contains("was noted before", (await VerifyAsync("noted", mark)).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forgotten_person_leaves_its_entries_with_a_pseudonym_and_the_chain_whole()
    {
        await WriteAsync("forgotten", 2, "somebody-forgotten");
        var before = (await Audit.ReadAsync(Journal("forgotten"), 0, 10, Cancel)).Entries;
        Assert.All(before, entry => Assert.Equal("somebody-forgotten", entry.Actor));

        await Audit.ForgetAsync("somebody-forgotten", Cancel);

        var after = (await Audit.ReadAsync(Journal("forgotten"), 0, 10, Cancel)).Entries;
        Assert.All(after, entry => Assert.Equal(before[0].Sealed.Actor, entry.Actor));
        Assert.StartsWith("p-", after[0].Actor, StringComparison.Ordinal);
        Assert.Null((await VerifyAsync("forgotten")).Fault);
        Assert.Empty((await Audit.SearchAsync(Journal("forgotten"), new() { Actor = "somebody-forgotten" }, null, 10, Cancel)).Entries);
    }

    [Fact]
    public async Task What_a_person_did_and_what_was_done_to_it_is_found_in_every_journal()
    {
        await WriteAsync("of-person", 1, "a-person");
        await Writer.ApplyAsync(new("read-model/1", "plan:of-person-too/dup", 1), Change("of-person-too", 2) with { Person = "a-person" }, Cancel);

        var found = await Audit.ReadOfPersonAsync("a-person", 10, Cancel);

        Assert.Equal(["of-person/dup", "of-person-too/dup"], found.Select(entry => entry.Subject));
        Assert.Empty(await Audit.ReadOfPersonAsync("nobody-at-all", 10, Cancel));
    }

    [Fact]
    public async Task The_name_of_a_person_is_shown_and_is_no_part_of_what_is_sealed()
    {
        var change = Change("named", 1) with { Person = "named-person", PersonName = "Anna Neri" };
        await Writer.ApplyAsync(new("read-model/1", "members:named/city/members", 1), change, Cancel);

        var entry = Assert.Single((await Audit.ReadAsync(Journal("named"), 0, 10, Cancel)).Entries);

        Assert.Equal(("named-person", "Anna Neri"), (entry.Person, entry.PersonName));
        Assert.DoesNotContain("Anna", AuditSeal.Canonical(entry.Sealed), StringComparison.Ordinal);
        Assert.DoesNotContain("named-person", AuditSeal.Canonical(entry.Sealed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_go_first_and_entries_later_and_the_rest_stays_verifiable()
    {
        // Years before every other test's entries: retention is one for all journals.
        await WriteAsync("retained", 4, at: Noon.AddYears(-200));
        var mark = (await VerifyAsync("retained")).Mark;

        await Audit.PurgeAsync(Noon.AddYears(-200).AddDays(2), DateTimeOffset.MinValue, Cancel);
        var entries = (await Audit.ReadAsync(Journal("retained"), 0, 10, Cancel)).Entries;
        Assert.Equal([null, "192.0.2.7", "192.0.2.7", "192.0.2.7"], entries.Select(entry => entry.Address));
        Assert.Null((await VerifyAsync("retained", mark)).Fault);

        Assert.Equal(2, await Audit.PurgeAsync(DateTimeOffset.MinValue, Noon.AddYears(-200).AddDays(3), Cancel));
        Assert.Equal([3, 4], (await Audit.ReadAsync(Journal("retained"), 0, 10, Cancel)).Entries.Select(entry => entry.Number));
        Assert.Equal((null, 2L, 2L), (await VerifyAsync("retained", mark)) is var found ? (found.Fault, found.Entries, found.Purged) : default);
        await WriteAsync("retained", 5, at: Noon.AddYears(-200));
        Assert.Equal((null, 3L), (await VerifyAsync("retained", mark)) is var later ? (later.Fault, later.Entries) : default);
    }

    [Fact]
    public async Task Entries_are_found_by_actor_action_subject_and_time_newest_first()
    {
        await WriteAsync("found", 4, "finder");
        await Writer.ApplyAsync(new("read-model/1", "plan:found/other", 1), Change("found", 9) with { Action = "other", Subject = "found/other" }, Cancel);

        Assert.Equal("4 3 2 1", await FindAsync(new() { Actor = "finder" }));
        Assert.Equal("5", await FindAsync(new() { Action = "other" }));
        Assert.Equal("5", await FindAsync(new() { Subject = "found/other" }));
        Assert.Equal("3 2", await FindAsync(new() { From = Noon.AddDays(2), To = Noon.AddDays(4) }));
        Assert.Empty(await FindAsync(new() { Actor = "nobody" }));
        var page = await Audit.SearchAsync(Journal("found"), new(), 4, 2, Cancel);
        Assert.Equal([3, 2], page.Entries.Select(entry => entry.Number));
        Assert.Equal(2, page.Next);
    }

    [Fact]
    public async Task Entries_from_before_the_chain_are_moved_into_it_once()
    {
        await using (var connection = await fixture.Host.Store.Source.OpenConnectionAsync(Cancel))
        {
            await using var command = connection.Command(
                "insert into JournalEntry (Tenant, Grain, Sequence, At, Actor, Action, Subject, Details) values (@Tenant, @Grain, 1, @At, 'operator', 'plan-published', 'old/dup', null)",
                [("Tenant", "old"), ("Grain", "plan:old/dup"), ("At", Noon.UtcTicks)]);
            await command.ExecuteNonQueryAsync(Cancel);
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => fixture.Host.Services.GetRequiredService<StoreMigration>().MigrateAsync(Cancel))));

        var entry = Assert.Single((await Audit.ReadAsync(Journal("old"), 0, 10, Cancel)).Entries);
        Assert.Equal(("plan-published", Noon), (entry.Action, entry.At));
        Assert.Null((await VerifyAsync("old")).Fault);
    }

    private static Tenant Journal(string city) => Tenant.Of(CityId.Load(city));

    private static ReadModelChange Change(string city, int day, string actor = "operator", DateTimeOffset? at = null) => new()
    {
        Tenant = city,
        Change = ChangeKind.None,
        Subject = $"{city}/dup",
        IsPublic = false,
        Actor = actor,
        Action = "edition-published",
        Details = """{"after":{"edition":"1 «città»"}}""",
        Origin = Office,
        At = (at ?? Noon).AddDays(day),
    };

    private async Task WriteAsync(string city, int upTo, string actor = "operator", DateTimeOffset? at = null)
    {
        for (var number = 1; number <= upTo; number++)
        {
            await Writer.ApplyAsync(new("read-model/1", $"plan:{city}/dup", number), Change(city, number, actor, at), Cancel);
        }
    }

    private async Task<string> FindAsync(AuditFilter filter) =>
        string.Join(' ', (await Audit.SearchAsync(Journal("found"), filter, null, 10, Cancel)).Entries.Select(entry => entry.Number));

    private async Task<AuditVerification> VerifyAsync(string city, AuditMark? mark = null)
    {
        var examination = new AuditExamination(Journal(city), await Audit.ReadHeadAsync(Journal(city), Cancel), mark is null ? [] : [mark]);
        foreach (var entry in (await Audit.ReadAsync(Journal(city), 0, 1000, Cancel)).Entries)
        {
            examination.Take(entry);
        }

        return examination.Finish();
    }

    private async Task ExecuteAsync(string sql, string city)
    {
        using var turn = await fixture.Host.Store.EnterWriteAsync(Cancel);
        await using var connection = await fixture.Host.Store.Source.OpenConnectionAsync(Cancel);
        await using var command = connection.Command(sql, [("Journal", Journal(city).Value)]);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}

/// <summary>The journals on SQLite.</summary>
public sealed class SqliteAudit(SqliteFixture fixture) : AuditContract<SqliteFixture>(fixture);

/// <summary>The journals on PostgreSQL.</summary>
public sealed class PostgreSqlAudit(PostgreSqlFixture fixture) : AuditContract<PostgreSqlFixture>(fixture);
