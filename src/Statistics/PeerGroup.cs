using System.Collections.Immutable;

namespace MunicipalBenchmark.Statistics;

/// <summary>
/// The cities nearest to one city, the method of CIPFA's nearest neighbours and Kolada's similar municipalities: each feature is
/// standardised to mean 0 and sample standard deviation 1 over the cities that have it, distance is weighted Euclidean, divided by that of
/// the farthest. Being near is mutual; being among the k nearest is not.
/// </summary>
public sealed class PeerGroup
{
    /// <summary>A city is compared only where both have figures for at least this share of the weight: 0.7.</summary>
    public const double MinimumCoverage = 0.7;

    // Distances that differ by rounding noise are ties.
    private const int DistinctDecimals = 9;

    private PeerGroup(ImmutableArray<Peer> peers, int compared, int excluded, ImmutableArray<string> constant)
    {
        Peers = peers;
        Compared = compared;
        Excluded = excluded;
        ConstantFeatures = constant;
    }

    /// <summary>The nearest cities, nearest first; distances equal to nine decimals are ties and go by position.</summary>
    public ImmutableArray<Peer> Peers { get; }

    /// <summary>How many cities could be compared.</summary>
    public int Compared { get; }

    /// <summary>How many could not, because too many figures are missing on either side.</summary>
    public int Excluded { get; }

    /// <summary>Features that counted for nothing, because fewer than two cities have them or all have the same figure.</summary>
    public ImmutableArray<string> ConstantFeatures { get; }

    /// <summary>Finds the cities nearest to one.</summary>
    /// <param name="features">At least one feature.</param>
    /// <param name="focus">The position of the city in the features' values.</param>
    /// <param name="count">How many peers to give at most, 1 or more.</param>
    /// <returns>
    /// The group; without peers where no city can be compared. A missing figure leaves its feature out for that pair, and the other
    /// weights take its share.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// There is no feature; features differ in length; a weight is not above 0; a figure is NaN, infinite or beyond
    /// <see cref="SortedValues.Limit"/>.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The focus is no position, or the count is less than 1.</exception>
    public static PeerGroup Nearest(IReadOnlyList<PeerFeature> features, int focus, int count)
    {
        Require(features, focus, count);
        var standardised = features.Select(feature => (feature.Name, Column: StandardisedColumn.Of(feature))).ToArray();
        var columns = standardised.Select(feature => feature.Column).OfType<StandardisedColumn>().ToArray();
        var constant = standardised.Where(feature => feature.Column is null).Select(feature => feature.Name);

        var cities = features[0].Values.Count;
        var compared = Enumerable.Range(0, cities)
            .Where(city => city != focus)
            .Select(city => Compare(columns, focus, city))
            .OfType<Peer>()
            .OrderBy(peer => Math.Round(peer.Distance, DistinctDecimals))
            .ThenBy(peer => peer.City)
            .ToArray();
        var farthest = compared.Select(peer => peer.Distance).DefaultIfEmpty().Max();
        return new PeerGroup(
            [.. compared.Take(count).Select(peer => peer with { Relative = farthest > 0 ? peer.Distance / farthest : 0 })],
            compared.Length,
            cities - 1 - compared.Length,
            [.. constant]);
    }

    private static Peer? Compare(StandardisedColumn[] columns, int focus, int city)
    {
        var (weight, shared, squares) = (0.0, 0.0, 0.0);
        foreach (var column in columns)
        {
            weight += column.Weight;
            if (column.Scores[focus] - column.Scores[city] is { } difference)
            {
                shared += column.Weight;
                squares += column.Weight * difference * difference;
            }
        }

        // Weights such as 0.1 + 0.2 + 0.4 must not miss the bound by rounding.
        var coverage = shared / weight;
        return coverage >= MinimumCoverage - 1e-9 ? new Peer(city, Math.Sqrt(squares / shared), 0, coverage) : null;
    }

    private static void Require(IReadOnlyList<PeerFeature> features, int focus, int count)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        if (features.Count == 0)
        {
            throw new ArgumentException("Without a feature nothing can be compared.", nameof(features));
        }

        var cities = features[0].Values.Count;
        ArgumentOutOfRangeException.ThrowIfNegative(focus);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(focus, cities);
        foreach (var feature in features)
        {
            SortedValues.RequireUsable(feature.Weight, nameof(features));
            if (feature.Weight <= 0)
            {
                throw new ArgumentException($"The weight of feature '{feature.Name}' is not above 0.", nameof(features));
            }

            if (feature.Values.Count != cities)
            {
                throw new ArgumentException(
                    $"Feature '{feature.Name}' has {feature.Values.Count} cities, the first has {cities}.", nameof(features));
            }
        }
    }
}
