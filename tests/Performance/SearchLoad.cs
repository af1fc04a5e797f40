using System.Collections.Immutable;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Search;
using MunicipalBenchmark.Silo.Seeding;

namespace MunicipalBenchmark.Performance;

/// <summary>The plans of <c>mb seed</c> as the index gets them, and questions of the kinds that people ask.</summary>
internal static class SearchLoad
{
    private const int Seed = 1;
    private const int Queries = 200;
    private static readonly DateTimeOffset Published = new(2024, 3, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Works for two cities, and analyses for two networks: nine in ten documents are visible, by three ways.</summary>
    public static readonly SearchViewer Viewer = new()
    {
        Cities = [SyntheticCities.IdOf(10), SyntheticCities.IdOf(19)],
        Networks = [SyntheticCities.NetworkOf(1), SyntheticCities.NetworkOf(2)],
    };

    public static IndexChange Change(int number, int plans, int nodes)
    {
        var request = new SeedRequest(plans, 0, 0, plans, nodes, Seed, Force: false);
        var id = SeededPlans.IdOf(request, number);
        var city = SyntheticCities.City(Seed, number + 1);
        var network = SeededPlans.NetworkOf(number + 1);
        var edition = new EditionContent
        {
            Plan = id,
            Number = 1,
            Content = SyntheticPlans.Make(Seed, number, nodes),
            Source = new() { Name = "synthetic.json", MediaType = "application/json", Sha256 = new string('0', 64), Length = 1 },
            PreparedAt = Published,
        };
        var entry = new CityEntry { Id = city.Id, Name = city.Name, Kind = city.Kind, Province = city.Province, Region = city.Region };
        return new()
        {
            Source = id.Value,
            Version = 1,
            Documents = SearchDocuments.Of(edition, entry, [network], SyntheticCities.VisibilityOf(number), [network], Published.AddMinutes(number)),
        };
    }

    public static ImmutableArray<SearchRequest> Requests()
    {
        var random = new Random(6);
        return [.. Enumerable.Range(0, Queries).Select(number => Request(random, number))];
    }

    private static SearchRequest Request(Random random, int kind)
    {
        var topic = SyntheticWords.Pick(random, SyntheticWords.Topics);
        var thing = SyntheticWords.Pick(random, topic.Things);
        var place = SyntheticWords.Pick(random, topic.Places);
        var other = SyntheticWords.Pick(random, SyntheticWords.Pick(random, SyntheticWords.Topics).Things);
        return new()
        {
            Viewer = Viewer,
            Text = (kind % 10) switch
            {
                0 => thing,
                1 => $"{thing} {place}",
                2 => $"{thing} {place} {other}",
                3 => $"\"{thing}\" {other}",
                4 => $"{thing[..4]}* {place}",
                5 => $"{thing} -\"{place}\"",
                6 => $"1.0{random.Next(1, 5)}.0{random.Next(1, 5)}",
                7 => $"missione:{topic.Programme[..2]} {thing}",
                8 => thing.Length > 6 ? thing.Remove(4, 1) : place,
                _ => "",
            },
            Filters = random.Next(4) == 0 ? [new(SearchFacet.Year, ["2012", "2015", "2018"])] : [],
            Facets = random.Next(4) switch
            {
                0 => [SearchFacet.City],
                1 => [SearchFacet.City, SearchFacet.Mission, SearchFacet.Year],
                _ => [SearchFacet.City, SearchFacet.Network, SearchFacet.Region, SearchFacet.Level, SearchFacet.Mission, SearchFacet.Programme, SearchFacet.Sdg, SearchFacet.Year, SearchFacet.PlanKind, SearchFacet.Language],
            },
        };
    }
}
