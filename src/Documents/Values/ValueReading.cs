using MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.Documents.Values;

/// <summary>What a cell was understood as.</summary>
/// <param name="Value">The typed value.</param>
/// <param name="Unit">Unit that the cell states (<c>%</c>, <c>EUR</c>), or null.</param>
/// <param name="Doubt">Why another reading is possible, or null.</param>
internal readonly record struct ValueReading(IndicatorValue Value, string? Unit = null, string? Doubt = null);
