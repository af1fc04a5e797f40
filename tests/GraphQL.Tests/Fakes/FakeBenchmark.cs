using System.Collections.Concurrent;
using MunicipalBenchmark.Benchmarks;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.GraphQL.Tests.Fakes;

internal sealed class FakeBenchmark : Grain, IBenchmarkGrain
{
    private static readonly ConcurrentDictionary<Period, int> Calls = new();

    public static int CallsFor(Period period) => Calls.GetValueOrDefault(period);

    public Task<Outcome<BenchmarkAnswer>> RunAsync(BenchmarkRequest request)
    {
        Caller.Check();
        Calls.AddOrUpdate(request.Period, 1, (_, calls) => calls + 1);
        if (request.Indicator != World.Definition.Code)
        {
            return Task.FromResult<Outcome<BenchmarkAnswer>>(
                new Refusal("indicator-unknown", $"No indicator '{request.Indicator}' in the catalogue.") { Fields = ["indicator"] });
        }

        var broken = request.Period.Year == 1999;
        return Task.FromResult<Outcome<BenchmarkAnswer>>(new BenchmarkAnswer
        {
            Method = "mb-benchmark/1",
            Definition = World.Definition,
            Period = request.Period,
            Normalisation = request.Normalisation,
            Cohort = new()
            {
                Size = 8,
                WithData = 7,
                Members = World.Cities[..8],
                Excluded = [new(World.Cities[7].Id, "no-value", "No figure published.")],
            },
            Distribution = new()
            {
                N = 7,
                Min = 10,
                P5 = 11,
                P10 = 12,
                P25 = 20,
                Median = 48.75,
                P75 = 60,
                P90 = 70,
                P95 = 80,
                Max = 90.5,
                Mean = 50,
                StandardDeviation = broken ? double.NaN : 3.5,
                Mad = broken ? double.NaN : 4,
                Gini = 0.2,
                Histogram = [new(10, 50, 4), new(50, 90.5, 3)],
            },
            Focus = request.Focus is null ? null : new()
            {
                City = World.Cities.First(city => city.Id == request.Focus),
                Value = 48.75,
                Rank = 4,
                Ties = 0,
                Percentile = 50,
                Quartile = 2,
                GapToMedian = 0,
                Provenance = World.Provenance,
            },
            Ranking =
            [
                .. World.Cities[..7]
                    .Select((city, i) => new RankingRow { Rank = i + 1, City = city, Value = 90.5 - i, Provenance = World.Provenance })
                    .Skip(request.RankingOffset)
                    .Take(request.RankingCount),
            ],
            RankingTotal = 7,
            Notes = [new("half-year", "Figures of a half year.")],
        });
    }
}
