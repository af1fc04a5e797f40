using MunicipalBenchmark.Silo.Hosting;
using MunicipalBenchmark.Silo.Operator;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Silo.Tests.Operator;

public sealed class WayToTheStore
{
    [Fact]
    public async Task Leads_past_a_stale_service_file_into_the_store_itself()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        new ServiceFile(new("http://127.0.0.1:9"), int.MaxValue, ServiceFile.CreateToken()).Write(folder.Path);
        var settings = SettingsReader.Read(new Dictionary<string, string?> { ["Data:Directory"] = folder.Path }).Value!;

        var opened = await OperatorDoor.OpenAsync(settings, cancellationToken);
        await using (var session = opened.Value!)
        {
            Assert.Null(session.Service);
            Assert.Null(DataLock.TryTake(folder.Path));

            // A new search index is built beside what else goes on.
            await Poll.UntilAsync(
                "all to be in order",
                async () => (await session.Commands.ExamineAsync(cancellationToken)).Checks.All(check => check.Status == Silo.Operator.Doctor.DoctorStatus.Ok),
                TimeSpan.FromMinutes(2),
                cancellationToken);
        }

        using var free = DataLock.TryTake(folder.Path);
        Assert.NotNull(free);
    }
}
