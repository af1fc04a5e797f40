namespace MunicipalBenchmark.Acceptance.Harness;

/// <summary>How long a test waits for what must come: much longer than it takes, since other test projects and builds may be at work on the same few cores.</summary>
internal static class Patience
{
    /// <summary>The limit of every wait.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>The same for Playwright.</summary>
    public static float Milliseconds => (float)Limit.TotalMilliseconds;
}
