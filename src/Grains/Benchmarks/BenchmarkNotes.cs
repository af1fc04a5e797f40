using System.Collections.Immutable;
using MunicipalBenchmark.Benchmarks;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Grains.Benchmarks;

/// <summary>What an analyst must know before quoting an answer.</summary>
internal static class BenchmarkNotes
{
    private const int FewValues = 5;

    public static ImmutableArray<ComparabilityNote> Of(
        BenchmarkRequest request, Cohort cohort, CityEntry? focus, bool focusHasValue, int values, IReadOnlyDictionary<Period, int> divisorPeriods)
    {
        var notes = ImmutableArray.CreateBuilder<ComparabilityNote>();
        if (values is > 0 and < FewValues)
        {
            notes.Add(new("few-values", $"Only {values} of {cohort.Members.Length} cities have a value: quantiles say little."));
        }

        if (cohort.Members.Select(city => city.Kind).Distinct().Skip(1).Any())
        {
            notes.Add(new("mixed-kinds", "The cohort mixes bodies of different legal kinds, which have different duties."));
        }

        if (focus is not null && !cohort.Mask.Contains(focus.Number))
        {
            notes.Add(new("focus-outside-cohort", $"{focus.Name} is not in the cohort: its standing is where it would stand, and it is not counted in the distribution."));
        }

        if (focus is not null && !focusHasValue)
        {
            notes.Add(new("focus-without-value", $"{focus.Name} has no value for {request.Period}, so it has no standing."));
        }

        foreach (var (period, cities) in divisorPeriods.Where(used => used.Key.Year != request.Period.Year).OrderBy(used => used.Key.Value, StringComparer.Ordinal))
        {
            notes.Add(new("denominator-period", $"For {cities} cities the figure divided by is of {period}, the latest within the tolerance."));
        }

        return notes.ToImmutable();
    }
}
