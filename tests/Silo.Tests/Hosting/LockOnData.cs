using MunicipalBenchmark.Silo.Hosting;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Silo.Tests.Hosting;

public sealed class LockOnData
{
    [Fact]
    public void Is_held_by_one_and_free_again_when_given_up()
    {
        using var folder = new TemporaryFolder();
        using (var first = DataLock.TryTake(folder.Path))
        {
            Assert.NotNull(first);
            Assert.Null(DataLock.TryTake(folder.Path));
        }

        using var next = DataLock.TryTake(folder.Path);
        Assert.NotNull(next);
    }

    [Fact]
    public async Task Is_waited_for_while_another_is_finishing()
    {
        using var folder = new TemporaryFolder();
        var first = DataLock.TryTake(folder.Path)!;
        var waiting = DataLock.TakeAsync(folder.Path, TestContext.Current.CancellationToken);
        Assert.False(waiting.IsCompleted);

        first.Dispose();

        using var next = await waiting;
        Assert.NotNull(next);
    }

    [Fact]
    public void Of_a_missing_folder_is_an_error_and_not_taken_for_held()
    {
        using var folder = new TemporaryFolder();
        Assert.Throws<DirectoryNotFoundException>(() => DataLock.TryTake(folder.File("missing")));
    }
}
