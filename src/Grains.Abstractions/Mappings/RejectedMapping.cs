using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Mappings;

/// <summary>A city's no: this pair is not proposed again.</summary>
/// <param name="LabelKey">The label for comparison.</param>
/// <param name="UnitKey">The local unit for comparison.</param>
/// <param name="Indicator">The catalogue's indicator.</param>
/// <param name="By">Who said no: a principal's id.</param>
/// <param name="At">When.</param>
[GenerateSerializer, Immutable, Alias("mb.rejected-mapping")]
public sealed record RejectedMapping(string LabelKey, string UnitKey, IndicatorCode Indicator, string By, DateTimeOffset At);
