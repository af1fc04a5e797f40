using System.Collections.Immutable;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.ReadModel;

namespace MunicipalBenchmark.Grains.Plans;

/// <summary>
/// From a plan's spending rows to observations of catalogue indicators. A mission's figure is the sum of its programmes' where each states it; a
/// gap is never filled with zero: then the document's own total counts, and without one there is no figure. Rates are ratios of these sums.
/// </summary>
internal static class SpendingProjection
{
    private static readonly Measure[] Amounts =
        [Measure.Appropriated, Measure.Committed, Measure.PaidCurrent, Measure.Residuals, Measure.PaidResiduals];

    private static readonly Measure[] Rates = [Measure.CommittedRate, Measure.PaidRate, Measure.PaidResidualsRate];

    /// <summary><c>MM</c> or <c>MM.PP</c>.</summary>
    public static string HeadingOf(DraftSpending row) => row.Programme is { } programme ? $"{row.Mission}.{programme}" : row.Mission;

    public static ImmutableArray<PublishedObservation> Observations(PlanDraft draft)
    {
        var observations = ImmutableArray.CreateBuilder<PublishedObservation>();
        foreach (var period in draft.Spending.GroupBy(PeriodOf))
        {
            foreach (var mission in period.GroupBy(row => row.Mission, StringComparer.Ordinal))
            {
                var programmes = mission.Where(row => row.Programme is not null).ToList();
                var total = mission.FirstOrDefault(row => row.Programme is null);
                foreach (var row in programmes)
                {
                    Add(observations, HeadingOf(row), period.Key, measure => AmountOf(row, measure), row.Line);
                }

                Add(observations, mission.Key, period.Key, measure => MissionAmount(programmes, total, measure), (total ?? programmes[0]).Line);
            }
        }

        return observations.ToImmutable();
    }

    private static Period PeriodOf(DraftSpending row) => row.AsOf is { } date ? Period.AsOf(date) : Period.OfYear(row.Year!.Value);

    private static void Add(
        ImmutableArray<PublishedObservation>.Builder observations, string heading, Period period, Func<Measure, decimal?> amountOf, int? line)
    {
        foreach (var measure in Amounts)
        {
            if (amountOf(measure) is { } amount)
            {
                observations.Add(new() { Indicator = BudgetIndicators.Code(heading, measure), Period = period, Value = amount, Line = line });
            }
        }

        foreach (var rate in Rates)
        {
            var (part, whole) = BudgetIndicators.PartsOf(rate)!.Value;
            if (amountOf(part) is { } numerator && amountOf(whole) is { } denominator && denominator > 0)
            {
                observations.Add(new()
                {
                    Indicator = BudgetIndicators.Code(heading, rate),
                    Period = period,
                    Value = numerator / denominator * 100,
                    Numerator = numerator,
                    Denominator = denominator,
                    Line = line,
                });
            }
        }
    }

    private static decimal? MissionAmount(List<DraftSpending> programmes, DraftSpending? total, Measure measure)
    {
        var amounts = programmes.ConvertAll(row => AmountOf(row, measure));
        return amounts.Count > 0 && amounts.TrueForAll(amount => amount is not null)
            ? amounts.Sum()
            : total is not null ? AmountOf(total, measure) : null;
    }

    private static decimal? AmountOf(DraftSpending row, Measure measure) => measure switch
    {
        Measure.Appropriated => row.Appropriated,
        Measure.Committed => row.Committed,
        Measure.PaidCurrent => row.PaidCurrent,
        Measure.Residuals => row.Residuals,
        Measure.PaidResiduals => row.PaidResiduals,
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "This is not an amount."),
    };
}
