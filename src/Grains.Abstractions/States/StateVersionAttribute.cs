namespace MunicipalBenchmark.States;

/// <summary>
/// Declares the schema version of a grain state type. The store writes it with each state as the member <c>v</c>, and brings older states up to
/// it by <see cref="IStateUpcaster"/> when they are read. A type without it cannot be stored.
/// </summary>
/// <param name="version">1 at first, raised by one with every change that older states do not already satisfy.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class StateVersionAttribute(int version) : Attribute
{
    /// <summary>The schema version, from 1.</summary>
    public int Version { get; } = version;
}
