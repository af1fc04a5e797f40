using System.Diagnostics.CodeAnalysis;

namespace MunicipalBenchmark.Identifiers;

/// <summary>A value type that is one validated string.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IStringValue<TSelf>
    where TSelf : struct, IStringValue<TSelf>
{
    /// <summary>The canonical text.</summary>
    string Value { get; }

    /// <summary>Reads the canonical or a tolerated spelling.</summary>
    /// <param name="text">What was given.</param>
    /// <param name="value">The value when it is well formed.</param>
    /// <returns>False when <paramref name="text"/> is not well formed.</returns>
    static abstract bool TryCreate([NotNullWhen(true)] string? text, out TSelf value);
}
