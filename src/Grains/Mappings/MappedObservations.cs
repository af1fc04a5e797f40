using System.Collections.Immutable;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Grains.Plans.Recording;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Mappings;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Values;
using MunicipalBenchmark.ReadModel;
using MunicipalBenchmark.Vocabulary;

namespace MunicipalBenchmark.Grains.Mappings;

/// <summary>
/// From a plan's own indicators to observations of catalogue indicators, by the city's mappings. Results and starting values count; expected values
/// do not, nor what is missing, put off or not due. What was recorded between documents stands before the document's. Where two indicators state different figures for a period, neither counts.
/// </summary>
internal static class MappedObservations
{
    private const string LowReliability = "U";
    private const string Normal = "A";

    /// <summary>The mapping that holds for an indicator, or null.</summary>
    public static AcceptedMapping? MappingOf(DraftIndicator indicator, ImmutableArray<AcceptedMapping> mappings)
    {
        if (mappings.IsEmpty)
        {
            return null;
        }

        var (label, unit) = (Terms.Key(indicator.Label), LocalUnit.Of(indicator).Key);
        return mappings.FirstOrDefault(mapping => mapping.LabelKey == label && mapping.UnitKey == unit);
    }

    public static ImmutableArray<MappedFigure> Figures(PlanDraft draft, ImmutableArray<AcceptedMapping> mappings, RecordedFigures recorded)
    {
        if (mappings.IsEmpty)
        {
            return [];
        }

        var found = new List<(DraftIndicator Indicator, PublishedObservation Observation)>();
        foreach (var indicator in recorded.Over(draft).Indicators)
        {
            if (MappingOf(indicator, mappings) is { } mapping)
            {
                found.AddRange(Figures(indicator, mapping, draft.AsOf, recorded).Select(observation => (indicator, observation)));
            }
        }

        return
        [
            .. from figure in found
               group figure by (figure.Observation.Indicator, figure.Observation.Period) into same
               let states = same.Select(figure => figure.Observation.Value).Distinct().Count()
               from figure in same
               select new MappedFigure(figure.Indicator, figure.Observation, states > 1),
        ];
    }

    /// <summary>One observation for an indicator and period, none where figures contradict each other.</summary>
    public static IEnumerable<PublishedObservation> Of(PlanDraft draft, ImmutableArray<AcceptedMapping> mappings, RecordedFigures recorded) =>
        Figures(draft, mappings, recorded)
            .Where(figure => !figure.IsContradicted)
            .DistinctBy(figure => (figure.Observation.Indicator, figure.Observation.Period))
            .Select(figure => figure.Observation);

    private static IEnumerable<PublishedObservation> Figures(DraftIndicator indicator, AcceptedMapping mapping, DateOnly? asOf, RecordedFigures recorded)
    {
        var results = indicator.Observations.Select(figure => (Figure: figure, Period: PeriodOf(figure) ?? (asOf is { } date ? Period.AsOf(date) : null)));
        return (indicator.Baseline is { } start ? results.Append((Figure: start, Period: PeriodOf(start))) : results)
            .Where(dated => dated.Period is not null)
            .Select(dated => Observation(indicator, mapping, dated.Figure, dated.Period!.Value, recorded.RecordedAt(dated.Figure)))
            .OfType<PublishedObservation>()
            .DistinctBy(observation => observation.Period);
    }

    private static Period? PeriodOf(DraftFigure figure) =>
        figure.AsOf is { } date ? Period.AsOf(date) : figure.Year is { } year and >= 1 and <= 9999 ? Period.OfYear(year) : null;

    private static PublishedObservation? Observation(
        DraftIndicator indicator, AcceptedMapping mapping, DraftFigure figure, Period period, DateTimeOffset? recordedAt) =>
        ValueOf(figure.Value, mapping) is { } value
            ? new()
            {
                Indicator = mapping.Indicator,
                Period = period,
                Value = value.Value,
                Numerator = value.Numerator,
                Denominator = value.Denominator,
                Line = recordedAt is null ? indicator.Line : null,
                Status = figure.Doubtful ? LowReliability : Normal,
                LocalLabel = indicator.Label,
                LocalText = figure.Raw,
                RecordedAt = recordedAt,
            }
            : null;

    private static (decimal Value, decimal? Numerator, decimal? Denominator)? ValueOf(IndicatorValue value, AcceptedMapping mapping) => (value, mapping.Unit) switch
    {
        (PercentValue percent, IndicatorUnit.Percent) => (percent.Percent, null, null),
        (RatioValue ratio, IndicatorUnit.Percent) => ratio.Denominator > 0 ? (ratio.Numerator / ratio.Denominator * 100, ratio.Numerator, ratio.Denominator) : null,
        (MoneyValue money, IndicatorUnit.Euro) => (money.Amount, null, null),
        (NumberValue number, _) => (number.Number * mapping.Factor, null, null),
        _ => null,
    };
}

/// <summary>A figure of a local indicator as a catalogue indicator's.</summary>
/// <param name="Indicator">The local indicator.</param>
/// <param name="Observation">What it states.</param>
/// <param name="IsContradicted">Whether another indicator of the plan states another value for the same.</param>
internal sealed record MappedFigure(DraftIndicator Indicator, PublishedObservation Observation, bool IsContradicted);
