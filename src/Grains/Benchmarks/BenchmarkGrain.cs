using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Benchmarks;
using MunicipalBenchmark.Boards;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Grains.Boards;
using MunicipalBenchmark.Grains.Catalogue;
using MunicipalBenchmark.Grains.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Statistics;
using Orleans.Concurrency;

namespace MunicipalBenchmark.Grains.Benchmarks;

/// <inheritdoc cref="IBenchmarkGrain"/>
[StatelessWorker]
[GrainType("mb.benchmark")]
internal sealed class BenchmarkGrain(CityDirectory cities, IOptions<BenchmarkOptions> options) : Grain, IBenchmarkGrain
{
    private const string Method = "mb-benchmark/1";
    private const int MaximumAttempts = 5;

    /// <inheritdoc/>
    public async Task<Outcome<BenchmarkAnswer>> RunAsync(BenchmarkRequest request)
    {
        // Most questions are about the budget, whose definitions need no call.
        var definition = BudgetCatalogue.Find(request.Indicator)
            ?? await GrainFactory.GetGrain<ICatalogueGrain>(GrainKeys.Shared).FindAsync(request.Indicator);
        if (definition is null)
        {
            return new Refusal("indicator-unknown", $"The catalogue has no indicator '{request.Indicator}'. The field 'indicators' lists them.") { Fields = ["indicator"] };
        }

        if (CheckShape(request, definition) is { } malformed)
        {
            return malformed;
        }

        var directory = await cities.GetAsync();
        var focus = request.Focus is { } id ? directory.Find(id) : null;
        if (request.Focus is { } asked && focus is null)
        {
            return Cohort.UnknownCity(asked, "focus");
        }

        var cohort = Cohort.Resolve(directory, request.Cohort, focus, request.Period.End);
        return cohort.IsDone ? await AnswerAsync(request, definition, directory, cohort.Value, focus) : cohort.Refusal;
    }

    private Refusal? CheckShape(BenchmarkRequest request, IndicatorDefinition definition)
    {
        if (request.RankingOffset < 0 || request.RankingCount < 0 || request.RankingCount > options.Value.MaximumPage)
        {
            return new("page-invalid", $"A page starts at 0 or later and has at most {options.Value.MaximumPage} rows.") { Fields = ["ranking"] };
        }

        return request.Normalisation != Normalisation.None && !Adds(definition.Unit)
            ? new("normalisation-of-rate", $"'{definition.Code}' is no amount or count and is not divided again. Ask with normalisation NONE.") { Fields = ["normalisation"] }
            : null;
    }

    // What two cities have together is the sum of what each has: only that is divided by inhabitants or by area.
    private static bool Adds(IndicatorUnit unit) => unit is IndicatorUnit.Euro or IndicatorUnit.Number or IndicatorUnit.Hours or IndicatorUnit.Km
        or IndicatorUnit.SquareMetres or IndicatorUnit.Tonnes or IndicatorUnit.MegawattHours;

    private async Task<BenchmarkAnswer> AnswerAsync(
        BenchmarkRequest request, IndicatorDefinition definition, DirectorySnapshot directory, Cohort cohort, CityEntry? focus)
    {
        for (var attempt = 1; attempt <= MaximumAttempts; attempt++)
        {
            if (await TryAnswerAsync(request, definition, directory, cohort, focus) is { } answer)
            {
                return answer;
            }

            // A publication came between the column and its provenance, and the board has not been told yet.
            using (PrincipalContext.Act(Principal.System))
            {
                await Board(request.Indicator).InvalidateAsync();
            }
        }

        throw new InvalidOperationException($"'{request.Indicator}' changed during each of {MaximumAttempts} attempts to answer.");
    }

    /// <returns>Null when values and provenance were not of one moment.</returns>
    private async Task<BenchmarkAnswer?> TryAnswerAsync(
        BenchmarkRequest request, IndicatorDefinition definition, DirectorySnapshot directory, Cohort cohort, CityEntry? focus)
    {
        var board = Board(request.Indicator);
        var column = await board.ColumnAsync(request.Period);
        var figures = await FiguresAsync(request, column);
        var selected = figures.Column.Select(cohort.Mask);
        var polarity = BenchmarkViews.Polarity(definition.Polarity);
        var page = Ranking.Page(selected.Values, polarity, null, request.RankingOffset, request.RankingCount);
        var numbers = Array.ConvertAll(page, row => selected.Cities[row.Position]);
        var focusValue = focus is null ? null : figures.Column.ValueOf(focus.Number);
        var wanted = focusValue is null || Array.IndexOf(numbers, focus!.Number) >= 0 ? numbers : [.. numbers, focus.Number];
        if (await ProvenanceAsync(board, column, figures, wanted, directory) is not { } provenance)
        {
            return null;
        }

        var distribution = Distribution.Of(selected.Values);
        return new()
        {
            Method = Method,
            Definition = definition,
            Period = request.Period,
            Normalisation = request.Normalisation,
            Cohort = Resolved(request, cohort, figures, selected.Count),
            Distribution = distribution is null ? null : BenchmarkViews.Distribution(distribution, figures.RatioOfSums(cohort.Mask)),
            Focus = distribution is null || focusValue is null
                ? null
                : BenchmarkViews.Standing(
                    Statistics.Standing.Of(
                        selected.Values, distribution, focusValue.Value, polarity, null, cohort.Mask.Contains(focus!.Number)),
                    focus,
                    provenance[focus.Number]),
            Ranking =
            [
                .. page.Select((row, i) => new RankingRow
                {
                    Rank = row.Rank,
                    City = directory.ByNumber[numbers[i]],
                    Value = figures.Column.ValueOf(numbers[i])!.Value,
                    Provenance = provenance[numbers[i]],
                }),
            ],
            RankingTotal = selected.Count,
            Notes = BenchmarkNotes.Of(request, cohort, focus, focusValue is not null, selected.Count, figures.DivisorPeriods(cohort.Mask)),
        };
    }

    private async Task<Figures> FiguresAsync(BenchmarkRequest request, BoardColumn column)
    {
        var end = request.Period.End;
        var earliest = end.AddYears(-Math.Min(options.Value.DenominatorToleranceYears, end.Year - 1));
        return request.Normalisation switch
        {
            Normalisation.None => Figures.AsPublished(column),
            Normalisation.PerCapita => Figures.Divided(column, await Board(CityIndicators.Population).LatestAsync(end, earliest), 1),
            Normalisation.Per1000Inhabitants => Figures.Divided(column, await Board(CityIndicators.Population).LatestAsync(end, earliest), 1000),

            // Areas hardly change and are published without a series: the latest known serves for any year.
            Normalisation.PerKm2 => Figures.Divided(column, await Board(CityIndicators.AreaKm2).LatestAsync(DateOnly.MaxValue, DateOnly.MinValue), 1),
            _ => throw new ArgumentOutOfRangeException(nameof(request), request.Normalisation, "There is no such normalisation."),
        };
    }

    private static async Task<Dictionary<int, Provenance>?> ProvenanceAsync(
        IIndicatorBoardGrain board, BoardColumn column, Figures figures, int[] wanted, DirectorySnapshot directory)
    {
        var published = SortedColumns.Of(column);
        var provenance = new Dictionary<int, Provenance>(wanted.Length);
        foreach (var detail in wanted.Length == 0 ? [] : await board.DetailsAsync(column.Period, [.. wanted]))
        {
            var number = directory.Find(detail.City)?.Number ?? 0;
            if (published.ValueOf(number) is not { } value || !Same(value, (double)detail.Observation.Value))
            {
                return null;
            }

            provenance[number] = BenchmarkViews.Provenance(detail, figures.DivisorOf(number));
        }

        return provenance.Count == wanted.Length ? provenance : null;
    }

    // The column holds the nearest double, which two conversions from decimal may round differently.
    private static bool Same(double left, double right) => Math.Abs(left - right) <= 1e-12 * Math.Max(Math.Abs(left), Math.Abs(right));

    private static ResolvedCohort Resolved(BenchmarkRequest request, Cohort cohort, Figures figures, int withData) => new()
    {
        Size = cohort.Members.Length,
        WithData = withData,
        Members = request.WithMembers ? cohort.Members : [],
        Excluded = request.WithMembers
            ? [.. cohort.Members.Where(city => figures.Column.PositionOf(city.Number) < 0).Select(city => Excluded(request, city, figures))]
            : [],
    };

    private static ExcludedCity Excluded(BenchmarkRequest request, CityEntry city, Figures figures) =>
        figures.LeftOut.GetValueOrDefault(city.Number) switch
        {
            "no-denominator" => new(city.Id, "no-denominator", $"{city.Name} has a value, but no figure to divide it by near {request.Period}."),
            "denominator-zero" => new(city.Id, "denominator-zero", $"{city.Name} has a value, but the figure to divide it by is 0."),
            _ => new(city.Id, "no-value", $"{city.Name} has published no value for {request.Period}."),
        };

    private IIndicatorBoardGrain Board(IndicatorCode code) => GrainFactory.GetGrain<IIndicatorBoardGrain>(GrainKeys.OfBoard(code));
}
