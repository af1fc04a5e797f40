using MunicipalBenchmark.Audit;

namespace MunicipalBenchmark.Grains.Audit;

/// <summary>Readings of the current hour, so that who leafs through a plan is journaled once. Forgotten with the activation: an entry too many does no harm.</summary>
internal sealed class RecentReads
{
    private const int Most = 10_000;
    private readonly HashSet<AuditedRead> _reads = [];
    private DateTimeOffset _hour;

    public bool Has(AuditedRead read, DateTimeOffset now) => Hour(now) == _hour && _reads.Contains(read);

    public void Add(AuditedRead read, DateTimeOffset now)
    {
        if (Hour(now) != _hour || _reads.Count >= Most)
        {
            _reads.Clear();
            _hour = Hour(now);
        }

        _reads.Add(read);
    }

    private static DateTimeOffset Hour(DateTimeOffset now) => new(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);
}
