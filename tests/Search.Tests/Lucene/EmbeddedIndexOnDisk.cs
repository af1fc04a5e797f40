using MunicipalBenchmark.Search.Tests.Contract;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Search.Tests.Lucene;

public sealed class EmbeddedIndexOnDisk
{
    private static readonly IndexChange School = Some.Change("pisa/dup", 3, Some.Document("pisa", "1", "Scuola"));

    [Fact]
    public async Task what_was_acknowledged_is_there_after_a_restart_and_versions_are_remembered()
    {
        using var folder = new TemporaryFolder();
        await using (await OpenIndex.EmbeddedIn(folder.Path).WithAsync([School]))
        {
        }

        await using var again = await OpenIndex.AgainInAsync(folder.Path);
        Assert.Equal(["pisa/dup/1"], await Some.IdsAsync(again.Index, "scuola"));
        Assert.Equal(1, (await again.Index.ApplyAsync([Some.Change("pisa/dup", 2)], TestContext.Current.CancellationToken)).Stale);
    }

    [Fact]
    public async Task what_was_acknowledged_is_there_after_a_stop_out_of_order()
    {
        using var folder = new TemporaryFolder();
        using var copy = new TemporaryFolder();
        await using var open = await OpenIndex.EmbeddedIn(folder.Path).WithAsync([School]);
        await RebuildAsync(open, School);

        // What a killed process leaves: the files as they are now, no orderly close.
        Copy(folder.Path, copy.Path);

        await using var again = OpenIndex.EmbeddedIn(copy.Path);
        Assert.Equal(["pisa/dup/1"], await Some.IdsAsync(again.Index, "scuola"));
        Assert.Equal(IndexState.Ready, (await again.Index.HealthAsync(TestContext.Current.CancellationToken)).State);
    }

    [Fact]
    public async Task a_second_opener_is_refused_with_the_folder_s_name()
    {
        using var folder = new TemporaryFolder();
        await using var open = await OpenIndex.EmbeddedIn(folder.Path).WithAsync([School]);

        await using var second = OpenIndex.EmbeddedIn(folder.Path);
        var refused = await Assert.ThrowsAsync<SearchUnavailableException>(() => second.Index.ApplyAsync([School], TestContext.Current.CancellationToken));
        Assert.Contains(folder.Path, refused.Message, StringComparison.Ordinal);
        Assert.Equal(SearchRefusals.Unavailable, (await second.Index.SearchAsync(Some.Request("scuola"), TestContext.Current.CancellationToken)).Refusal?.Code);
        Assert.Equal(IndexState.Unavailable, (await second.Index.HealthAsync(TestContext.Current.CancellationToken)).State);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task a_damaged_index_is_replaced_by_an_empty_one_that_asks_for_a_rebuild(bool truncated)
    {
        using var folder = new TemporaryFolder();
        using var copy = new TemporaryFolder();
        await using var open = await OpenIndex.EmbeddedIn(folder.Path).WithAsync([School]);
        await RebuildAsync(open, School);
        Copy(folder.Path, copy.Path);
        var largest = new DirectoryInfo(copy.Path).EnumerateFiles("_*", SearchOption.AllDirectories).MaxBy(file => file.Length)!;
        using (var file = largest.Open(FileMode.Open, FileAccess.ReadWrite))
        {
            file.Position = file.Length / 2;
            var flipped = (byte)(file.ReadByte() ^ 0x40);
            file.Position--;
            file.WriteByte(flipped);
            file.SetLength(truncated ? file.Length / 2 : file.Length);
        }

        await using var again = OpenIndex.EmbeddedIn(copy.Path);
        var health = await again.Index.HealthAsync(TestContext.Current.CancellationToken);
        Assert.Equal((IndexState.NeedsRebuild, 0L), (health.State, health.Documents));
        Assert.Contains("damaged", health.Detail, StringComparison.Ordinal);
        await RebuildAsync(again, School);
        Assert.Equal(["pisa/dup/1"], await Some.IdsAsync(again.Index, "scuola"));
    }

    [Fact]
    public async Task an_index_of_another_format_asks_for_a_rebuild()
    {
        using var folder = new TemporaryFolder();
        await using (var open = await OpenIndex.EmbeddedIn(folder.Path).WithAsync([School]))
        {
            await RebuildAsync(open, School);
        }

        var marker = Path.Combine(folder.Path, "search", "index.json");
        await File.WriteAllTextAsync(marker, (await File.ReadAllTextAsync(marker, TestContext.Current.CancellationToken)).Replace("\"Format\":", "\"Format\":9", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        await using var again = await OpenIndex.AgainInAsync(folder.Path);
        Assert.Equal(IndexState.NeedsRebuild, (await again.Index.HealthAsync(TestContext.Current.CancellationToken)).State);
        Assert.Empty(await Some.IdsAsync(again.Index, "scuola"));
    }

    [Fact]
    public async Task a_rebuild_that_was_cut_off_leaves_no_trace()
    {
        using var folder = new TemporaryFolder();
        using var copy = new TemporaryFolder();
        await using var open = await OpenIndex.EmbeddedIn(folder.Path).WithAsync([School]);
        await using var rebuild = await open.Index.BeginRebuildAsync(TestContext.Current.CancellationToken);
        await rebuild.AddAsync([Some.Change("lecce/dup", 1, Some.Document("lecce", "1", "Scuola"))], TestContext.Current.CancellationToken);
        Copy(folder.Path, copy.Path);

        await using var again = OpenIndex.EmbeddedIn(copy.Path);
        Assert.Equal(["pisa/dup/1"], await Some.IdsAsync(again.Index, "scuola"));
        Assert.Single(Directory.EnumerateDirectories(Path.Combine(copy.Path, "search")));
    }

    [Fact]
    public async Task changes_after_the_end_are_refused_as_unavailable()
    {
        var open = OpenIndex.Embedded();
        await open.DisposeAsync();

        await Assert.ThrowsAsync<SearchUnavailableException>(() => open.Index.ApplyAsync([School], TestContext.Current.CancellationToken));
    }

    private static async Task RebuildAsync(OpenIndex open, IndexChange change)
    {
        await using var rebuild = await open.Index.BeginRebuildAsync(TestContext.Current.CancellationToken);
        await rebuild.AddAsync([change], TestContext.Current.CancellationToken);
        await rebuild.CompleteAsync(TestContext.Current.CancellationToken);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in new DirectoryInfo(from).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => !file.Name.EndsWith(".lock", StringComparison.Ordinal)))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            file.CopyTo(target);
        }
    }
}
