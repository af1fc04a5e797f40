using MunicipalBenchmark.Benchmarks;
using MunicipalBenchmark.Boards;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.ReadModel;
using MunicipalBenchmark.Statistics;

namespace MunicipalBenchmark.Grains.Benchmarks;

/// <summary>From the mathematics to what the edges see.</summary>
internal static class BenchmarkViews
{
    public static Polarity Polarity(IndicatorPolarity polarity) => polarity switch
    {
        IndicatorPolarity.Neutral => Statistics.Polarity.Neutral,
        IndicatorPolarity.Higher => Statistics.Polarity.Higher,
        IndicatorPolarity.Lower => Statistics.Polarity.Lower,
        _ => throw new ArgumentOutOfRangeException(nameof(polarity), polarity, "There is no such polarity."),
    };

    public static DistributionView Distribution(Distribution distribution, double? ratioOfSums) => new()
    {
        N = distribution.Count,
        Min = distribution.Minimum,
        P5 = distribution.P5,
        P10 = distribution.P10,
        P25 = distribution.P25,
        Median = distribution.Median,
        P75 = distribution.P75,
        P90 = distribution.P90,
        P95 = distribution.P95,
        Max = distribution.Maximum,
        Mean = distribution.Mean,
        RatioOfSums = ratioOfSums,
        StandardDeviation = distribution.StandardDeviation,
        Mad = distribution.MedianAbsoluteDeviation,
        Gini = distribution.Gini,
        Histogram = [.. distribution.Histogram.Bins.Select(bin => new MunicipalBenchmark.Benchmarks.HistogramBin(bin.Lower, bin.Upper, bin.Count))],
    };

    public static MunicipalBenchmark.Benchmarks.Standing Standing(Statistics.Standing standing, CityEntry city, Provenance provenance) => new()
    {
        City = city,
        Value = standing.Value,
        Rank = standing.Rank,
        Ties = standing.Ties,
        Percentile = standing.Percentile,
        Quartile = standing.Quartile,
        Z = standing.ZScore,
        RobustZ = standing.RobustScore?.Value,
        GapToMedian = standing.GapToMedian.Absolute,
        GapToMedianPercent = standing.GapToMedian.Relative * 100,
        GapToBest = standing.GapToBest?.Absolute,
        GapToBestPercent = standing.GapToBest?.Relative * 100,
        Provenance = provenance,
    };

    public static Provenance Provenance(ObservationDetail detail, BoardValue? divisor) => new()
    {
        Plan = Identifiers.PlanId.TryCreate(detail.Source.Key, out var plan) ? plan : null,
        Edition = detail.Source.Edition > 0 ? detail.Source.Edition : null,
        Document = detail.Source.Document,
        Line = detail.Observation.Line,
        Raw = detail.Observation.Value,
        Numerator = detail.Observation.Numerator,
        Denominator = detail.Observation.Denominator,
        NormalisedBy = divisor is null ? null : (decimal)divisor.Value,
        NormalisedByPeriod = divisor?.Period,
        Origin = detail.Observation.Origin,
        Status = detail.Observation.Status,
        LocalLabel = detail.Observation.LocalLabel,
        LocalText = detail.Observation.LocalText,
        RecordedAt = detail.Observation.RecordedAt ?? detail.Source.PublishedAt,
        IsRecordedByHand = detail.Observation.RecordedAt is not null,
    };
}
