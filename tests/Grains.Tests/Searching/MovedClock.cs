namespace MunicipalBenchmark.Grains.Tests.Searching;

/// <summary>The time of a test: it goes on as it does, so that the silo lives, and is moved ahead besides.</summary>
internal sealed class MovedClock : TimeProvider
{
    private long _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + new TimeSpan(Interlocked.Read(ref _ahead));

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ahead, by.Ticks);
}
