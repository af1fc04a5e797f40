using System.Collections.Immutable;
using Microsoft.Extensions.Time.Testing;
using MunicipalBenchmark.Search.Tests.Contract;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Search.Tests.Hosting;

/// <summary>What becomes of an index that is broken, outdated or gone, where nobody calls for a rebuild.</summary>
public sealed class RebuiltByItself
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private static readonly ImmutableArray<IndexChange> Plans =
        [.. Enumerable.Range(1, 30).Select(number => Some.Change($"pisa/dup-{number}", number, Some.Document("pisa", $"{number}", $"Scuola {number}", new string('x', number))))];

    private static readonly string[] Expected = [.. Plans.SelectMany(plan => plan.Documents).Select(document => document.Id).Order(StringComparer.Ordinal)];

    private static readonly Dictionary<string, Action<DirectoryInfo>> Damages = new(StringComparer.Ordinal)
    {
        ["the folder is deleted"] = folder => folder.Delete(recursive: true),
        ["the index is deleted and its folder left"] = folder => Array.ForEach(folder.GetDirectories("generation-*")[0].GetFiles(), file => file.Delete()),
        ["the list of segments is deleted"] = folder => Assert.Single(folder.GetFiles("segments_*", SearchOption.AllDirectories)).Delete(),
        ["the list of segments is empty"] = folder => File.WriteAllBytes(Assert.Single(folder.GetFiles("segments_*", SearchOption.AllDirectories)).FullName, []),
        ["a segment is cut"] = folder => Resize(Largest(folder)),
        ["a bit of a segment is another"] = folder => Flip(Largest(folder)),
        ["the marker is deleted"] = folder => File.Delete(Path.Combine(folder.FullName, "index.json")),
        ["the marker is no JSON"] = folder => File.WriteAllText(Path.Combine(folder.FullName, "index.json"), "{"),
        ["the format is an older one"] = folder => OfFormat(Path.Combine(folder.FullName, "index.json"), 0),
        ["the format is a newer one"] = folder => OfFormat(Path.Combine(folder.FullName, "index.json"), 1_000),
    };

    public static TheoryData<string> Names => [.. Damages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task an_embedded_index_is_whole_again_after_a_start_when(string damage)
    {
        using var folder = new TemporaryFolder();
        await using (var first = OpenIndex.EmbeddedIn(folder.Path, new FixedSource(Plans)))
        {
            await first.KeepAsync();
            await FindsEverythingAsync(first, null);
        }

        Damages[damage](new DirectoryInfo(folder.File("search")));

        await using var again = await OpenIndex.AgainInAsync(folder.Path, new FixedSource(Plans));
        Assert.Equal(IndexState.NeedsRebuild, (await again.Index.HealthAsync(TestContext.Current.CancellationToken)).State);
        await again.KeepAsync();
        await FindsEverythingAsync(again, null);
        await OnlyIndexInAsync(folder);
    }

    [Fact]
    public async Task a_bit_that_flipped_is_found_in_every_file_of_an_index_that_was_closed_in_order()
    {
        using var folder = new TemporaryFolder();
        await using (var open = await OpenIndex.EmbeddedIn(folder.Path, new FixedSource(Plans)).WithAsync([]))
        {
            await open.KeepAsync();
            await FindsEverythingAsync(open, null);
        }

        string[] files = [.. Directory.GetFiles(folder.File("search"), "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) is ['_', ..] or ['s', 'e', 'g', 'm', 'e', 'n', 't', 's', '_', ..])];
        Assert.InRange(files.Length, 3, 1_000);
        foreach (var file in files)
        {
            using var copy = new TemporaryFolder();
            foreach (var part in Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories))
            {
                var target = copy.File(Path.GetRelativePath(folder.Path, part));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(part, target);
            }

            Flip(new FileInfo(copy.File(Path.GetRelativePath(folder.Path, file))));
            await using var again = OpenIndex.EmbeddedIn(copy.Path);
            var health = await again.Index.HealthAsync(TestContext.Current.CancellationToken);
            Assert.True(health.State == IndexState.NeedsRebuild, $"{Path.GetFileName(file)}: {health}");
        }
    }

    [Fact]
    public async Task an_embedded_index_whose_folder_is_deleted_while_it_serves_is_whole_again_without_a_restart_and_after_one()
    {
        using var folder = new TemporaryFolder();
        var time = new FakeTimeProvider();
        var last = Plans[^1] with { Version = 1_000 };
        await using (var open = OpenIndex.EmbeddedIn(folder.Path, new FixedSource([.. Plans[..^1], last]), time))
        {
            await open.KeepAsync();
            await FindsEverythingAsync(open, time);
            Directory.Delete(await OnlyIndexInAsync(folder), recursive: true);

            // As the outbox delivers: again until it is taken.
            await Poll.UntilAsync(
                "a change to be taken",
                async () =>
                {
                    try
                    {
                        return (await open.Index.ApplyAsync([last], TestContext.Current.CancellationToken)).Applied == 1;
                    }
                    catch (SearchUnavailableException)
                    {
                        return false;
                    }
                },
                Limit,
                TestContext.Current.CancellationToken);
            await FindsEverythingAsync(open, time);
        }

        await using var again = await OpenIndex.AgainInAsync(folder.Path, new FixedSource(Plans), time);
        await again.KeepAsync();
        await FindsEverythingAsync(again, time);
    }

    [Fact]
    public async Task an_index_deleted_at_elasticsearch_is_whole_again_without_a_restart()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        using var server = new HttpClient { BaseAddress = new Uri(await ServerAsync()) };
        await using var open = OpenIndex.Elasticsearch(server.BaseAddress.ToString(), plans: new FixedSource(Plans), time: time);
        await open.KeepAsync();
        await FindsEverythingAsync(open, time);

        var behind = System.Text.Json.Nodes.JsonNode.Parse(await server.GetStringAsync($"_alias/{open.Alias}", TestContext.Current.CancellationToken))!.AsObject();
        using (var deleted = await server.DeleteAsync(Assert.Single(behind).Key, TestContext.Current.CancellationToken))
        {
            deleted.EnsureSuccessStatusCode();
        }

        Assert.Equal(IndexState.NeedsRebuild, (await open.Index.HealthAsync(TestContext.Current.CancellationToken)).State);
        await FindsEverythingAsync(open, time);
    }

    [Fact]
    public async Task a_rebuild_at_elasticsearch_that_was_cut_off_by_a_kill_is_done_again_by_another_process()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var name = $"cut-{Environment.ProcessId}";
        await using var killed = OpenIndex.Elasticsearch(await ServerAsync(), name, time: time);
        var cutOff = await killed.Index.BeginRebuildAsync(TestContext.Current.CancellationToken);
        await cutOff.AddAsync([Some.Change("lecce/dup", 1, Some.Document("lecce", "1", "Scuola"))], TestContext.Current.CancellationToken);

        await using var open = OpenIndex.Elasticsearch(await ServerAsync(), name, plans: new FixedSource(Plans), time: time);
        await Poll.UntilAsync(
            "the rebuild to show",
            async () => (await open.Index.HealthAsync(TestContext.Current.CancellationToken)).State == IndexState.Rebuilding,
            Limit,
            TestContext.Current.CancellationToken);
        await open.KeepAsync();
        await FindsEverythingAsync(open, time);
        await Assert.ThrowsAsync<SearchUnavailableException>(() => cutOff.CompleteAsync(TestContext.Current.CancellationToken));
        await cutOff.DisposeAsync();
        await FindsEverythingAsync(open, time);
    }

    [Fact]
    public async Task an_index_of_another_format_at_elasticsearch_is_left_to_the_programs_that_read_it_and_a_new_one_is_built()
    {
        using var server = new HttpClient { BaseAddress = new Uri(await ServerAsync()) };
        var name = $"older-{Environment.ProcessId}";
        using (var older = await server.PutAsync($"{name}-v0-first", new StringContent($"{{\"aliases\":{{\"{name}-v0\":{{}}}}}}", System.Text.Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken))
        {
            older.EnsureSuccessStatusCode();
        }

        await using var open = OpenIndex.Elasticsearch(server.BaseAddress.ToString(), name, plans: new FixedSource(Plans));
        await open.KeepAsync();
        await FindsEverythingAsync(open, null);
        Assert.Contains($"{name}-v0-first", await server.GetStringAsync($"_alias/{name}-v0", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<string> ServerAsync()
    {
        Assert.SkipWhen(ElasticsearchServer.Missing is not null, ElasticsearchServer.Missing ?? "");
        return (await ElasticsearchServer.SharedAsync()).Url;
    }

    /// <summary>Waits until the index is ready; its clock goes on meanwhile, if it is ours.</summary>
    private static async Task FindsEverythingAsync(OpenIndex open, FakeTimeProvider? time)
    {
        await Poll.UntilAsync(
            "the index to be ready",
            async () =>
            {
                time?.Advance(TimeSpan.FromSeconds(10));
                return (await open.Index.HealthAsync(TestContext.Current.CancellationToken)).State == IndexState.Ready;
            },
            Limit,
            TestContext.Current.CancellationToken);
        Assert.Equal(Expected, (await Some.IdsAsync(open.Index, Some.Request("scuola") with { PageSize = 100 })).Order(StringComparer.Ordinal));
    }

    /// <summary>The folder of the index once the one before is removed: a new index serves before that.</summary>
    private static async Task<string> OnlyIndexInAsync(TemporaryFolder folder)
    {
        string[] Indexes() => Directory.GetDirectories(folder.File("search"));
        await Poll.UntilAsync("the index before to be removed", () => Indexes().Length == 1, Limit, TestContext.Current.CancellationToken);
        return Indexes()[0];
    }

    private static FileInfo Largest(DirectoryInfo folder) => folder.GetFiles("_*", SearchOption.AllDirectories).MaxBy(file => file.Length)!;

    private static void Flip(FileInfo file)
    {
        var bytes = File.ReadAllBytes(file.FullName);
        bytes[bytes.Length / 2] ^= 0x40;
        File.WriteAllBytes(file.FullName, bytes);
    }

    private static void Resize(FileInfo file)
    {
        using var stream = file.Open(FileMode.Open, FileAccess.Write);
        stream.SetLength(file.Length / 2);
    }

    private static void OfFormat(string marker, int format) =>
        File.WriteAllText(marker, System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(marker), "\"Format\":\\d+", $"\"Format\":{format}", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
}
