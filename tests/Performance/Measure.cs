using System.Diagnostics;

namespace MunicipalBenchmark.Performance;

/// <summary>Ways of timing that hold on a noisy machine.</summary>
internal static class Measure
{
    /// <summary>Seconds that one run takes: the least of several, since noise only adds.</summary>
    public static double Least(int runs, Action action)
    {
        var least = double.PositiveInfinity;
        for (var run = 0; run < runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return least;
    }

    /// <summary>Seconds that one run takes.</summary>
    public static async Task<double> OnceAsync(Func<Task> action)
    {
        var start = Stopwatch.GetTimestamp();
        await action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Processor seconds of this process that an action takes, all its threads together.</summary>
    public static async Task<double> ProcessorAsync(Func<Task> action)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        await action();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }
}
