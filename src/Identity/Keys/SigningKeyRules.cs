namespace MunicipalBenchmark.Identity.Keys;

/// <summary>Which keys there are at an instant, and when the next one is due: pure.</summary>
internal static class SigningKeyRules
{
    /// <summary>Keys that tokens may be checked with: the one that signs first, then announced and former ones.</summary>
    public static IReadOnlyList<SigningKey> Usable(IEnumerable<SigningKey> keys, DateTimeOffset now) =>
    [
        .. keys.Where(key => key.RetiredAt > now)
            .OrderByDescending(key => key.ActiveAt <= now)
            .ThenByDescending(key => key.ActiveAt)
            .ThenByDescending(key => key.Id, StringComparer.Ordinal),
    ];

    /// <summary>When a further key must sign from; null while the newest one goes on.</summary>
    public static DateTimeOffset? NextActiveAt(IReadOnlyCollection<SigningKey> keys, DateTimeOffset now, TimeSpan life, TimeSpan overlap)
    {
        var newest = keys.Where(key => key.RetiredAt > now).Select(key => (DateTimeOffset?)key.ActiveAt).Max();
        return newest switch
        {
            null => now,
            { } active when active + life <= now + overlap => active + life > now ? active + life : now + overlap,
            _ => null,
        };
    }
}
