using Microsoft.Extensions.Logging;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Persons;
using Orleans.Runtime.Services;

namespace MunicipalBenchmark.Grains.Persons;

/// <summary>
/// Has every silo forget what it remembers of a person, after a change was written and before it is answered. A silo that cannot be told is waited
/// for until it believes nothing older than the change (<see cref="PersonDirectory.Lease"/>).
/// </summary>
internal sealed partial class PersonChanges(IServiceProvider services, IClusterMembershipService cluster, TimeProvider time, ILogger<PersonChanges> logger)
    : GrainServiceClient<IPersonChangesService>(services)
{
    public async Task TellAsync(string subject)
    {
        var written = time.GetTimestamp();
        try
        {
            await TellAllAsync(subject).WaitAsync(PersonDirectory.Lease, time);
        }
        catch (Exception exception)
        {
            LogNotTold(logger, exception);
            var left = PersonDirectory.Lease - time.GetElapsedTime(written);
            await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, time);
        }
    }

    private async Task TellAllAsync(string subject)
    {
        // A silo that has just come may not have been heard of here.
        await cluster.Refresh();
        using var acting = PrincipalContext.Act(Principal.System);
        var silos = cluster.CurrentSnapshot.Members.Values.Where(member => member.Status is SiloStatus.Active or SiloStatus.ShuttingDown or SiloStatus.Stopping);
        await Task.WhenAll(silos.Select(member => GetGrainService(member.SiloAddress).ForgetAsync(subject)));
    }

    [LoggerMessage(LogLevel.Warning, "Not every silo could be told that memberships changed; the change waits until none remembers older ones.")]
    private static partial void LogNotTold(ILogger logger, Exception exception);
}
