using System.Collections.Concurrent;
using System.Security.Claims;

namespace MunicipalBenchmark.Identity.Resources;

/// <summary>
/// Access tokens that were found good, by their hash, until they end. Emptied as a whole when keys change or anything is revoked: then each is
/// checked anew, which costs about a millisecond.
/// </summary>
internal sealed class ValidatedTokens(TimeProvider time)
{
    // Some hundred bytes each. When it is full what has ended goes, and if that is too little, everything.
    private const int Capacity = 20_000;

    private ConcurrentDictionary<TokenHash, Entry> _entries = new();

    /// <summary>What is remembered now; an entry that was begun before a <see cref="Clear"/> is added to the old memory, where nobody looks.</summary>
    public object Memory => _entries;

    public ClaimsPrincipal? Find(TokenHash hash) => _entries.TryGetValue(hash, out var entry) && entry.Until > time.GetUtcNow() ? entry.User : null;

    public void Add(object memory, TokenHash hash, ClaimsPrincipal user, DateTimeOffset until)
    {
        var entries = (ConcurrentDictionary<TokenHash, Entry>)memory;
        if (entries.Count >= Capacity)
        {
            DropEnded(entries);
        }

        entries[hash] = new(user, until);
    }

    public void Clear() => Interlocked.Exchange(ref _entries, new());

    private void DropEnded(ConcurrentDictionary<TokenHash, Entry> entries)
    {
        var now = time.GetUtcNow();
        foreach (var (hash, entry) in entries)
        {
            if (entry.Until <= now)
            {
                entries.TryRemove(hash, out _);
            }
        }

        if (entries.Count >= Capacity)
        {
            entries.Clear();
        }
    }

    private sealed record Entry(ClaimsPrincipal User, DateTimeOffset Until);
}
