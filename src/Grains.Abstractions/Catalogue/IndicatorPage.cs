using System.Collections.Immutable;

namespace MunicipalBenchmark.Catalogue;

/// <summary>A page of indicators.</summary>
/// <param name="Indicators">The page.</param>
/// <param name="Total">How many match in all.</param>
[GenerateSerializer, Immutable, Alias("mb.indicator-page")]
public sealed record IndicatorPage(ImmutableArray<IndicatorDefinition> Indicators, int Total);
