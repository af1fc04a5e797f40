using System.Collections.Immutable;

namespace MunicipalBenchmark.Grains.Delivery;

/// <summary>The latest commands of a state, kept with it, so that one that is sent again is done once.</summary>
internal static class DoneOperations
{
    private const int Remembered = 32;

    /// <summary>With one more, and without the oldest beyond the number that is remembered.</summary>
    /// <typeparam name="T">What is kept of a command.</typeparam>
    /// <param name="done">The latest.</param>
    /// <param name="operation">The command's id; an empty one is not remembered.</param>
    /// <param name="one">What is kept of it.</param>
    public static ImmutableArray<T> Remember<T>(this ImmutableArray<T> done, Guid operation, T one) =>
        operation == Guid.Empty ? done : [.. done.TakeLast(Remembered - 1), one];
}
