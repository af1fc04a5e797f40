using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using MunicipalBenchmark.Identity.Resources;

namespace MunicipalBenchmark.Identity.Accounts;

/// <summary>
/// Tries at addresses that no password opens. They close as accounts do and open again, so that going on to guess does not tell who has an account. In memory:
/// of several silos each counts for itself. Tries of one address come one after the other (<see cref="TryTurns"/>).
/// </summary>
internal sealed class StrangerTries(TimeProvider time)
{
    // Some hundred bytes each. When it is full, everything is forgotten, which opens no account.
    private const int Capacity = 10_000;

    private readonly ConcurrentDictionary<TokenHash, Tries> _tries = new();

    /// <summary>Whether an address is closed now.</summary>
    /// <param name="address">The address, normalised.</param>
    public bool IsClosed(string address) => _tries.TryGetValue(TokenHash.Of(address), out var tries) && tries.ClosedUntil > time.GetUtcNow();

    /// <summary>Counts a try; true when it closes the address.</summary>
    /// <param name="address">The address, normalised.</param>
    /// <param name="lockout">The accounts' rule.</param>
    public bool Count(string address, LockoutOptions lockout)
    {
        if (_tries.Count >= Capacity)
        {
            _tries.Clear();
        }

        var hash = TokenHash.Of(address);
        var count = _tries.GetValueOrDefault(hash)?.Count + 1 ?? 1;
        var closes = count >= lockout.MaxFailedAccessAttempts;
        _tries[hash] = closes ? new(0, time.GetUtcNow() + lockout.DefaultLockoutTimeSpan) : new(count, default);
        return closes;
    }

    private sealed record Tries(int Count, DateTimeOffset ClosedUntil);
}
