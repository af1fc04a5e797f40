using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Runtime.InteropServices;
using MunicipalBenchmark.Boards;
using MunicipalBenchmark.Grains.Boards;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Statistics;

namespace MunicipalBenchmark.Grains.Benchmarks;

/// <summary>
/// The figures to compare: values in order, each with its parts where it is a quotient. A missing divisor leaves out one value, never the column.
/// </summary>
internal sealed class Figures
{
    private readonly Dictionary<int, BoardValue>? _divisors;

    private Figures(SortedColumn column, ImmutableArray<double> wholes, double factor, Dictionary<int, BoardValue>? divisors, IReadOnlyDictionary<int, string> leftOut)
    {
        Column = column;
        Wholes = wholes;
        Factor = factor;
        _divisors = divisors;
        LeftOut = leftOut;
    }

    public SortedColumn Column { get; }

    /// <summary>For quotients: the whole behind each value of <see cref="Column"/>; empty otherwise.</summary>
    public ImmutableArray<double> Wholes { get; }

    /// <summary>What the quotients were multiplied by.</summary>
    public double Factor { get; }

    /// <summary>Cities that have a value but no divisor, with the reason's code.</summary>
    public IReadOnlyDictionary<int, string> LeftOut { get; }

    public static Figures AsPublished(BoardColumn column) =>
        new(SortedColumns.Of(column), column.Denominators, 100, null, ReadOnlyDictionary<int, string>.Empty);

    public static Figures Divided(BoardColumn column, IReadOnlyCollection<BoardValue> divisors, double factor)
    {
        var byCity = divisors.ToDictionary(value => value.City);
        var leftOut = new Dictionary<int, string>();
        var cities = new List<int>(column.Cities.Length);
        var values = new List<double>(column.Cities.Length);
        for (var i = 0; i < column.Cities.Length; i++)
        {
            var city = column.Cities[i];
            if (!byCity.TryGetValue(city, out var divisor))
            {
                leftOut[city] = "no-denominator";
            }
            else if (divisor.Value <= 0)
            {
                leftOut[city] = "denominator-zero";
            }
            else
            {
                cities.Add(city);
                values.Add(column.Values[i] / divisor.Value * factor);
            }
        }

        var sorted = SortedColumn.Create(cities.ToArray(), values.ToArray());
        var wholes = new double[sorted.Count];
        for (var i = 0; i < wholes.Length; i++)
        {
            wholes[i] = byCity[sorted.Cities[i]].Value;
        }

        return new(sorted, ImmutableCollectionsMarshal.AsImmutableArray(wholes), factor, byCity, leftOut);
    }

    public BoardValue? DivisorOf(int city) => _divisors?.GetValueOrDefault(city);

    /// <summary>Periods of the divisors that were used for a cohort, with how many cities used each.</summary>
    public IReadOnlyDictionary<Period, int> DivisorPeriods(CityMask cohort)
    {
        var periods = new Dictionary<Period, int>();
        foreach (var city in Column.Cities)
        {
            if (cohort.Contains(city) && DivisorOf(city) is { } divisor)
            {
                periods[divisor.Period] = periods.GetValueOrDefault(divisor.Period) + 1;
            }
        }

        return periods;
    }

    /// <summary>Sum of parts over sum of wholes for a cohort; null where figures are no quotients or have no positive whole.</summary>
    public double? RatioOfSums(CityMask cohort)
    {
        if (Wholes.Length == 0)
        {
            return null;
        }

        var (parts, wholes) = (new List<double>(Column.Count), new List<double>(Column.Count));
        for (var i = 0; i < Column.Count; i++)
        {
            if (cohort.Contains(Column.Cities[i]))
            {
                parts.Add(Column.Values[i] * Wholes[i] / Factor);
                wholes.Add(Wholes[i]);
            }
        }

        return Ratios.OfSums(parts.ToArray(), wholes.ToArray(), Factor)?.Value;
    }
}
