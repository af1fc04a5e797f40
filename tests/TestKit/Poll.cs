using System.Diagnostics;

namespace MunicipalBenchmark.TestKit;

/// <summary>Waits for a condition with a limit, instead of sleeping and hoping.</summary>
public static class Poll
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Returns once the condition holds.</summary>
    /// <exception cref="TimeoutException">It did not hold within the limit; the message names what was waited for.</exception>
    public static async Task UntilAsync(string what, Func<Task<bool>> condition, TimeSpan limit, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            if (watch.Elapsed > limit)
            {
                throw new TimeoutException($"Waited {limit.TotalSeconds:0.#} s for: {what}.");
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>Returns once the condition holds.</summary>
    /// <exception cref="TimeoutException">It did not hold within the limit; the message names what was waited for.</exception>
    public static Task UntilAsync(string what, Func<bool> condition, TimeSpan limit, CancellationToken cancellationToken) =>
        UntilAsync(what, () => Task.FromResult(condition()), limit, cancellationToken);
}
