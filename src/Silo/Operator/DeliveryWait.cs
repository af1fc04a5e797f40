using System.Diagnostics;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Delivery;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Silo.Operator;

/// <summary>Waits until what a city's grains have to tell has reached the read model, so that a finished command can be seen in a benchmark.</summary>
internal sealed class DeliveryWait(IOutboxScan outboxes)
{
    private const int ScanLimit = 10_000;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Waits for a city's outboxes.</summary>
    /// <returns>False when some were still undelivered after half a minute: they are delivered later, without anyone's call.</returns>
    public async Task<bool> UntilDeliveredAsync(CityId city, CancellationToken cancellationToken)
    {
        using var acting = PrincipalContext.Act(Principal.System);
        var watch = Stopwatch.StartNew();
        while ((await outboxes.FindAsync(ScanLimit, cancellationToken)).Any(pending => GrainKeys.TenantOf(pending.GrainKey) == city.Value))
        {
            if (watch.Elapsed > Limit)
            {
                return false;
            }

            await Task.Delay(Pause, cancellationToken);
        }

        return true;
    }
}
