using GraphQL;
using MunicipalBenchmark.Benchmarks;
using MunicipalBenchmark.GraphQL.Arguments;
using MunicipalBenchmark.GraphQL.Errors;
using MunicipalBenchmark.GraphQL.Schema;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.GraphQL.Benchmarks;

/// <summary>The comparison of cities.</summary>
internal sealed class BenchmarkQueries
{
    /// <summary>Compares one indicator over many cities: method, cohort, distribution, a city's standing, ranking, with the source of each value.</summary>
    /// <param name="indicator">Code of the catalogue, for example `118:09:committed-rate`; the query `indicators` lists them.</param>
    /// <param name="period">A year (`2020`) or the date of a state (`2020-06-30`). The two are never mixed.</param>
    /// <param name="cohort">Whom to compare with. Left out: all cities of the focus city's legal kind, or all municipalities.</param>
    /// <param name="normalisation">What figures are divided by. Rates take `NONE` only.</param>
    /// <param name="focus">The city whose standing is asked for: its id or a code.</param>
    [Complexity(50)]
    public static async Task<Benchmark> Benchmark(
        [Id] string indicator,
        string period,
        CohortInput? cohort,
        [Id] string? focus,
        IResolveFieldContext context,
        [FromServices] IGrainFactory grains,
        CancellationToken cancellationToken,
        Normalisation normalisation = Normalisation.None)
    {
        var ranking = RankingSelection.Of(context);
        var request = new BenchmarkRequest
        {
            Indicator = Named.Indicator("indicator", indicator),
            Period = Named.Period("period", period),
            Normalisation = normalisation,
            Cohort = cohort is null ? new() : await cohort.ToDomainAsync(grains, cancellationToken),
            Focus = focus is null ? null : await CityAsync(grains, "focus", focus, cancellationToken),
            RankingOffset = ranking.Offset,
            RankingCount = ranking.Count,
        };
        return new(request, await RunAsync(grains, request, cancellationToken));
    }

    internal static async Task<BenchmarkAnswer> RunAsync(IGrainFactory grains, BenchmarkRequest request, CancellationToken cancellationToken) =>
        (await grains.GetGrain<IBenchmarkGrain>(GrainKeys.Shared).RunAsync(request).WaitAsync(cancellationToken)).OrRefuse();

    internal static async Task<CityId> CityAsync(IGrainFactory grains, string argument, string text, CancellationToken cancellationToken)
    {
        var reference = Named.City(argument, text);
        if (CityId.TryCreate(reference, out var id))
        {
            return id;
        }

        return await grains.Directory().FindCityAsync(reference).WaitAsync(cancellationToken) is { } city
            ? city.Id
            : throw new RefusedError(
                new Refusal("city-unknown", $"Argument '{argument}': no city takes part under '{reference}'. The query cities lists those that do.")
                {
                    Fields = [argument],
                });
    }
}
