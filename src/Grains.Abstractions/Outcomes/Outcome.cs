using System.Diagnostics.CodeAnalysis;

namespace MunicipalBenchmark.Outcomes;

/// <summary>
/// The one way to refuse: either a value or a <see cref="Refusal"/>, never both. Exceptions are left for bugs and broken
/// infrastructure (ADR 0003).
/// </summary>
/// <typeparam name="T">What a success answers.</typeparam>
[GenerateSerializer, Immutable, Alias("mb.outcome`1")]
public sealed record Outcome<T>
    where T : class
{
    private Outcome()
    {
    }

    /// <summary>The answer, or null when refused.</summary>
    [Id(0)]
    public T? Value { get; private init; }

    /// <summary>The reason, or null when done.</summary>
    [Id(1)]
    public Refusal? Refusal { get; private init; }

    /// <summary>True when there is a <see cref="Value"/>; false when there is a <see cref="Refusal"/>.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsDone => Refusal is null;

    /// <summary>A success.</summary>
    /// <param name="value">The answer.</param>
    public static implicit operator Outcome<T>(T value) => new() { Value = value };

    /// <summary>A refusal.</summary>
    /// <param name="refusal">The reason.</param>
    public static implicit operator Outcome<T>(Refusal refusal) => new() { Refusal = refusal };
}
