using System.Collections.Immutable;

namespace MunicipalBenchmark.Cities.Register;

/// <summary>A metropolitan city: its ISTAT code among the supra-municipal units (UTS) and the code of the province it took the place of.</summary>
internal sealed record MetropolitanCity(string Uts, string ProvinceCode, string Capital)
{
    /// <summary>The fourteen of L. 56/2014 and of the regional laws of Sicily and Sardinia, as of 2023.</summary>
    public static ImmutableArray<MetropolitanCity> All { get; } =
    [
        new("201", "001", "Torino"),
        new("210", "010", "Genova"),
        new("215", "015", "Milano"),
        new("227", "027", "Venezia"),
        new("237", "037", "Bologna"),
        new("248", "048", "Firenze"),
        new("258", "058", "Roma"),
        new("263", "063", "Napoli"),
        new("272", "072", "Bari"),
        new("280", "080", "Reggio di Calabria"),
        new("282", "082", "Palermo"),
        new("283", "083", "Messina"),
        new("287", "087", "Catania"),
        new("292", "092", "Cagliari"),
    ];

    public string Name => $"Città metropolitana di {Capital}";
}
