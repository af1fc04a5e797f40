using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Boards;

/// <summary>One city's value.</summary>
/// <param name="City">Number of the city.</param>
/// <param name="Period">The period the value is of.</param>
/// <param name="Value">The value in the indicator's unit.</param>
[GenerateSerializer, Immutable, Alias("mb.board-value")]
public sealed record BoardValue(int City, Period Period, double Value);
