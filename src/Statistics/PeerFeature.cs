namespace MunicipalBenchmark.Statistics;

/// <summary>One thing by which cities are alike or not.</summary>
/// <param name="Name">What it is, to report which features counted.</param>
/// <param name="Weight">How much it counts, above 0; only the proportion to the other weights matters.</param>
/// <param name="Values">
/// Each city's figure in any unit, or null where it is missing. All features list the same cities in the same order.
/// </param>
public sealed record PeerFeature(string Name, double Weight, IReadOnlyList<double?> Values);
