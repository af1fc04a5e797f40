namespace MunicipalBenchmark.Statistics;

/// <summary>A feature's figures as z scores, null where missing.</summary>
internal sealed record StandardisedColumn(double Weight, double?[] Scores)
{
    /// <summary>Null where the figures do not differ, so that there is no scale.</summary>
    internal static StandardisedColumn? Of(PeerFeature feature)
    {
        var present = SortedValues.Sort([.. feature.Values.OfType<double>()]);
        if (present.IsEmpty)
        {
            return null;
        }

        var mean = Deviation.Mean(present, CompensatedSum.Of(present.Span));
        return Deviation.Standard(present, mean) is > 0 and var deviation
            ? new StandardisedColumn(feature.Weight, [.. feature.Values.Select(value => (value - mean) / deviation)])
            : null;
    }
}
