using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Catalogue;

/// <summary>Catalogue codes of the facts about cities, which other figures are divided by.</summary>
public static class CityIndicators
{
    /// <summary>Resident population, persons.</summary>
    public static IndicatorCode Population { get; } = IndicatorCode.Load("city:population");

    /// <summary>Area, km².</summary>
    public static IndicatorCode AreaKm2 { get; } = IndicatorCode.Load("city:area-km2");
}
