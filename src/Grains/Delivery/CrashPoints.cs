using System.Diagnostics;
using System.Globalization;

namespace MunicipalBenchmark.Grains.Delivery;

/// <summary>
/// Places between two steps where a test makes the process die as by a power cut: the environment variable <c>MB_CRASH_AT</c> holds
/// <c>name</c> or <c>name:n</c> (the n-th time it is reached). Without the variable a call costs one comparison.
/// </summary>
internal static class CrashPoints
{
    private static readonly (string Name, int Count)? Armed = Read(Environment.GetEnvironmentVariable("MB_CRASH_AT"));
    private static int _reached;

    public static void Reach(string name)
    {
        if (Armed is { } armed && armed.Name == name && Interlocked.Increment(ref _reached) == armed.Count)
        {
            // SIGKILL: nothing is flushed, disposed or deactivated.
            Process.GetCurrentProcess().Kill();
        }
    }

    private static (string Name, int Count)? Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var colon = text.LastIndexOf(':');
        return colon > 0 && int.TryParse(text[(colon + 1)..], CultureInfo.InvariantCulture, out var count)
            ? (text[..colon], count)
            : (text, 1);
    }
}
