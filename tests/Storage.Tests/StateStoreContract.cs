using System.Collections.Immutable;
using MunicipalBenchmark.Storage.Tests.States;
using Orleans.Storage;

namespace MunicipalBenchmark.Storage.Tests;

/// <summary>What grain state may rely on, on either store.</summary>
public abstract class StateStoreContract<TFixture>(TFixture fixture) : IClassFixture<TFixture>
    where TFixture : StoreFixture
{
    private StoreHost Host => fixture.Host;

    [Fact]
    public async Task A_missing_state_reads_as_the_initial_one()
    {
        var state = await Host.ReadAsync<NoteState>("note", "a/missing");

        Assert.False(state.RecordExists);
        Assert.Null(state.ETag);
        Assert.Equal(new NoteState(), state.State with { Outbox = new NoteState().Outbox });
    }

    [Fact]
    public async Task A_first_write_is_read_back_whole()
    {
        var written = new NoteState { Text = "Città è già qui <b>\"x\"</b> \\u0000", Amount = 46_510_310.80m, Day = new DateOnly(2020, 6, 30), Mood = Mood.Busy, Outbox = ["1"] };

        var first = await Host.WriteAsync("note", "a/first", written);
        var read = await Host.ReadAsync<NoteState>("note", "a/first");

        Assert.Equal("1", first);
        Assert.Equal("1", read.ETag);
        Assert.True(read.RecordExists);
        Assert.Equal(written.Outbox, read.State.Outbox);
        Assert.Equal(written, read.State with { Outbox = written.Outbox });
    }

    [Fact]
    public async Task Of_raced_first_writes_one_wins_and_the_others_learn_it()
    {
        for (var round = 0; round < 20; round++)
        {
            var key = $"a/raced/{round}";
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(writer => Task.Run(() => TryWriteAsync(key, $"{writer}", null))));

            var winner = Assert.Single(outcomes, outcome => outcome is not null);
            Assert.Equal(winner, (await Host.ReadAsync<NoteState>("note", key)).State.Text);
        }
    }

    [Fact]
    public async Task Of_raced_later_writes_one_wins_and_the_others_learn_it()
    {
        var etag = await Host.WriteAsync("note", "a/raced-later", new NoteState());
        for (var round = 0; round < 20; round++)
        {
            var known = etag;
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(writer => Task.Run(() => TryWriteAsync("a/raced-later", $"{round}-{writer}", known))));

            var winner = Assert.Single(outcomes, outcome => outcome is not null);
            var read = await Host.ReadAsync<NoteState>("note", "a/raced-later");
            Assert.Equal(winner, read.State.Text);
            etag = read.ETag!;
        }
    }

    [Fact]
    public async Task A_stale_write_is_refused_and_changes_nothing()
    {
        var stale = await Host.WriteAsync("note", "a/stale", new NoteState { Text = "first" });
        await Host.WriteAsync("note", "a/stale", new NoteState { Text = "second" }, stale);

        await Assert.ThrowsAsync<InconsistentStateException>(() => Host.WriteAsync("note", "a/stale", new NoteState { Text = "late" }, stale));
        await Assert.ThrowsAsync<InconsistentStateException>(() => Host.WriteAsync("note", "a/stale", new NoteState { Text = "blind" }));
        Assert.Equal("second", (await Host.ReadAsync<NoteState>("note", "a/stale")).State.Text);
    }

    [Fact]
    public async Task A_write_over_a_version_that_never_was_is_refused()
    {
        await Assert.ThrowsAsync<InconsistentStateException>(() => Host.WriteAsync("note", "a/phantom", new NoteState(), "7"));

        Assert.False((await Host.ReadAsync<NoteState>("note", "a/phantom")).RecordExists);
    }

    [Fact]
    public async Task Clearing_keeps_the_version_so_that_a_stale_writer_stays_stale()
    {
        var staleTag = await Host.WriteAsync("note", "a/cleared", new NoteState { Text = "first" });
        await Host.ClearAsync<NoteState>("note", "a/cleared", staleTag);

        var cleared = await Host.ReadAsync<NoteState>("note", "a/cleared");
        Assert.False(cleared.RecordExists);
        Assert.Equal(string.Empty, cleared.State.Text);
        await Assert.ThrowsAsync<InconsistentStateException>(() => Host.WriteAsync("note", "a/cleared", new NoteState { Text = "late" }, staleTag));

        var again = await Host.WriteAsync("note", "a/cleared", new NoteState { Text = "again" }, cleared.ETag);
        Assert.Equal("3", again);
        Assert.Equal("again", (await Host.ReadAsync<NoteState>("note", "a/cleared")).State.Text);
    }

    [Fact]
    public async Task A_stale_clear_is_refused()
    {
        var stale = await Host.WriteAsync("note", "a/stale-clear", new NoteState { Text = "first" });
        await Host.WriteAsync("note", "a/stale-clear", new NoteState { Text = "second" }, stale);

        await Assert.ThrowsAsync<InconsistentStateException>(() => Host.ClearAsync<NoteState>("note", "a/stale-clear", stale));
        Assert.Equal("second", (await Host.ReadAsync<NoteState>("note", "a/stale-clear")).State.Text);
    }

    [Theory]
    [InlineData("forlì-cesena/piano-è-così")]
    [InlineData("北京/计划/😀")]
    [InlineData("a/it's \"quoted\"; drop table GrainState --")]
    public async Task Any_text_serves_as_a_key(string key)
    {
        await Host.WriteAsync("note", key, new NoteState { Text = key });

        Assert.Equal(key, (await Host.ReadAsync<NoteState>("note", key)).State.Text);
    }

    [Fact]
    public async Task Keys_of_600_characters_are_told_apart_by_their_last()
    {
        var stem = "a/" + new string('k', 597);
        await Host.WriteAsync("note", stem + "1", new NoteState { Text = "one" });
        await Host.WriteAsync("note", stem + "2", new NoteState { Text = "two" });

        Assert.Equal("one", (await Host.ReadAsync<NoteState>("note", stem + "1")).State.Text);
        Assert.Equal("two", (await Host.ReadAsync<NoteState>("note", stem + "2")).State.Text);
    }

    [Theory]
    [InlineData("a/01004", "a/1004")]
    [InlineData("a/A", "a/0a")]
    [InlineData("a/x", "A/x")]
    public async Task Keys_with_a_slash_are_not_folded_as_hexadecimal_numbers(string one, string other)
    {
        await Host.WriteAsync("fold", one, new NoteState { Text = one });

        Assert.False((await Host.ReadAsync<NoteState>("fold", other)).RecordExists);
        await Host.WriteAsync("fold", other, new NoteState { Text = other });
        Assert.Equal(one, (await Host.ReadAsync<NoteState>("fold", one)).State.Text);
    }

    [Fact]
    public async Task States_of_another_name_under_the_same_key_do_not_meet()
    {
        await Host.WriteAsync("note", "a/shared", new NoteState { Text = "note" });
        await Host.WriteAsync("plain", "a/shared", new PlainState { Number = 7 });

        Assert.Equal("note", (await Host.ReadAsync<NoteState>("note", "a/shared")).State.Text);
        Assert.Equal(7, (await Host.ReadAsync<PlainState>("plain", "a/shared")).State.Number);
    }

    [Fact]
    public async Task A_state_of_five_megabytes_is_kept()
    {
        var text = string.Concat(Enumerable.Repeat("perché ", 5 * 1024 * 1024 / 8));
        await Host.WriteAsync("note", "a/large", new NoteState { Text = text });

        Assert.Equal(text, (await Host.ReadAsync<NoteState>("note", "a/large")).State.Text);
    }

    [Fact]
    public async Task Two_hundred_parallel_writers_each_get_their_own_result()
    {
        await Host.WriteAsync("note", "a/parallel/150", new NoteState { Text = "was first" });

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 200).Select(n => Task.Run(() => TryWriteAsync($"a/parallel/{n}", $"{n}", null))));

        Assert.Equal(199, outcomes.Count(outcome => outcome is not null));
        Assert.Null(outcomes[150]);
        Assert.Equal("was first", (await Host.ReadAsync<NoteState>("note", "a/parallel/150")).State.Text);
        foreach (var n in Enumerable.Range(0, 200).Where(n => n != 150))
        {
            Assert.Equal($"{n}", (await Host.ReadAsync<NoteState>("note", $"a/parallel/{n}")).State.Text);
        }
    }

    [Fact]
    public async Task A_restart_finds_what_was_written()
    {
        await Host.WriteAsync("note", "a/restart", new NoteState { Text = "still here" });

        await fixture.RestartAsync();

        var read = await Host.ReadAsync<NoteState>("note", "a/restart");
        Assert.Equal("still here", read.State.Text);
        Assert.Equal("2", await Host.WriteAsync("note", "a/restart", new NoteState { Text = "and on" }, read.ETag));
    }

    [Fact]
    public async Task A_text_with_U0000_is_refused_before_the_store()
    {
        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => Host.WriteAsync("note", "a/nul", new NoteState { Text = "a\0b", Outbox = ["1"] }));

        Assert.Contains("U+0000", refused.Message, StringComparison.Ordinal);
        Assert.False((await Host.ReadAsync<NoteState>("note", "a/nul")).RecordExists);
    }

    private async Task<string?> TryWriteAsync(string key, string text, string? etag)
    {
        try
        {
            await Host.WriteAsync("note", key, new NoteState { Text = text, Outbox = ImmutableArray<string>.Empty }, etag);
            return text;
        }
        catch (InconsistentStateException)
        {
            return null;
        }
    }
}

/// <summary>The contract on SQLite.</summary>
public sealed class SqliteStateStore(SqliteFixture fixture) : StateStoreContract<SqliteFixture>(fixture);

/// <summary>The contract on PostgreSQL.</summary>
public sealed class PostgreSqlStateStore(PostgreSqlFixture fixture) : StateStoreContract<PostgreSqlFixture>(fixture);
