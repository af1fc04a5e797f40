namespace MunicipalBenchmark.Identity.Accounts;

/// <summary>
/// Tries to enter one account go one after the other: the framework counts a wrong one after it has looked at it, so that of many at once it would count one.
/// Of several silos each has its own turns: as many tries at once as there are silos count as one.
/// </summary>
internal sealed class TryTurns : IDisposable
{
    // Strangers who share a turn wait for one hash of a password.
    private const int Turns = 256;

    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, Turns).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Waits for the account's turn; disposing gives it back.</summary>
    /// <param name="account">What the account is named by in this kind of try.</param>
    public async Task<IDisposable> EnterAsync(string account)
    {
        var turn = _turns[(uint)string.GetHashCode(account, StringComparison.Ordinal) % Turns];
        await turn.WaitAsync().ConfigureAwait(false);
        return new Turn(turn);
    }

    public void Dispose()
    {
        foreach (var turn in _turns)
        {
            turn.Dispose();
        }
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
