using MunicipalBenchmark.Access;
using MunicipalBenchmark.Boards;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.ReadModel;

namespace MunicipalBenchmark.Silo.Seeding;

/// <summary>
/// Fills a store with cities, figures and plans that there are not. Cities, networks and plans go the way of all others, through their grains;
/// observations go into the read model in one transaction a city, since millions of them as documents would take days.
/// </summary>
internal sealed class SyntheticLoad(IGrainFactory grains, IDirectoryReader directory, IReadModelWriter readModel, SeededPlans plans, TimeProvider time)
{
    private const string Consumer = "seed/1";
    private const string Source = "synthetic";
    private const int SideBySide = 32;

    /// <summary>Makes what is asked. Refusals: <c>seed-out-of-range</c>, <c>store-holds-data</c>.</summary>
    public async Task<Outcome<SeedReport>> RunAsync(SeedRequest request, CancellationToken cancellationToken)
    {
        using var acting = PrincipalContext.Act(Principal.Operator);
        var catalogue = (await grains.GetGrain<ICatalogueGrain>(GrainKeys.Shared).ListAsync(new(), 0, int.MaxValue)).Indicators.Where(indicator => indicator.Measure is not null).ToArray();
        if (SeedRules.Check(request, catalogue.Length) is { } refusal)
        {
            return refusal;
        }

        var others = (await directory.ReadCitiesAsync(cancellationToken)).FirstOrDefault(city => !SyntheticCities.IsSynthetic(city.Id.Value));
        if (others is not null && !request.Force)
        {
            return new Refusal(
                "store-holds-data",
                $"The store holds {others.Name}, which is no synthetic city: synthetic figures would stand among real ones in every benchmark. Seed another data directory (--Data:Directory=FOLDER), or insist with --force.");
        }

        await OnboardAsync(request, cancellationToken);
        var observations = await ObserveAsync(request, catalogue, cancellationToken);
        var networks = await plans.PublishAsync(request, cancellationToken);
        return new SeedReport(request.Cities, observations, request.Plans, (long)request.Plans * request.Nodes, networks);
    }

    private Task OnboardAsync(SeedRequest request, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(Numbers(request), Together(cancellationToken), async (number, _) =>
        {
            var city = grains.GetGrain<ICityGrain>(GrainKeys.OfCity(SyntheticCities.IdOf(number)));
            using (PrincipalContext.Act(Principal.Operator))
            {
                await city.OnboardAsync(SyntheticCities.City(request.RandomSeed, number));
            }

            using (PrincipalContext.Act(Principal.System))
            {
                await city.DeliverAsync();
            }
        });

    private async Task<long> ObserveAsync(SeedRequest request, IndicatorDefinition[] catalogue, CancellationToken cancellationToken)
    {
        var indicators = catalogue.Take(request.Indicators).ToArray();
        if (indicators.Length == 0 || request.Years == 0)
        {
            return 0;
        }

        // A later run replaces what an earlier one made.
        var now = time.GetUtcNow();
        foreach (var number in Numbers(request))
        {
            var city = SyntheticCities.IdOf(number).Value;
            await readModel.ApplyAsync(
                new(Consumer, $"{Source}:{city}", now.UtcTicks),
                new()
                {
                    Tenant = city,
                    Source = new() { Key = Source, Edition = 0, Document = Source, Visibility = Plans.Visibility.Public, PublishedAt = now },
                    Observations = SyntheticCities.Observations(request.RandomSeed, number, indicators, request.Years),
                    Change = ChangeKind.None,
                    Subject = city,
                    IsPublic = false,
                    Actor = Principal.Operator.Id,
                    Action = "seeded",
                    At = now,
                },
                cancellationToken);
        }

        using (PrincipalContext.Act(Principal.System))
        {
            await Task.WhenAll(indicators.Select(indicator => grains.GetGrain<IIndicatorBoardGrain>(GrainKeys.OfBoard(indicator.Code)).InvalidateAsync()));
        }

        return (long)request.Cities * indicators.Length * request.Years;
    }

    private static IEnumerable<int> Numbers(SeedRequest request) => Enumerable.Range(1, request.Cities);

    private static ParallelOptions Together(CancellationToken cancellationToken) => new() { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellationToken };
}
