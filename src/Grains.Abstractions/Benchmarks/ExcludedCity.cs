using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Benchmarks;

/// <summary>A city of the cohort that did not enter the distribution.</summary>
/// <param name="City">The city.</param>
/// <param name="Reason">Stable code: <c>no-value</c>, <c>no-denominator</c>, <c>denominator-zero</c>, <c>not-published</c>.</param>
/// <param name="Message">The reason in words.</param>
[GenerateSerializer, Immutable, Alias("mb.excluded-city")]
public sealed record ExcludedCity(CityId City, string Reason, string Message);
