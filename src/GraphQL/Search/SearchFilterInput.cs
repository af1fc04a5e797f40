using System.Collections.Immutable;
using MunicipalBenchmark.GraphQL.Arguments;
using MunicipalBenchmark.GraphQL.Benchmarks;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Search;

namespace MunicipalBenchmark.GraphQL.Search;

/// <summary>What to find: a document passes a list with any of its values, and must pass all lists that are given. Values are those that facets show.</summary>
internal sealed record SearchFilterInput
{
    /// <summary>Published by these cities, by ids or codes.</summary>
    public IReadOnlyList<string>? Cities { get; init; }

    /// <summary>Published by members of these networks, by their slugs.</summary>
    public IReadOnlyList<string>? Networks { get; init; }

    /// <summary>Published in these regions, by name.</summary>
    public IReadOnlyList<string>? Regions { get; init; }

    /// <summary>Nodes of these levels, and their indicators.</summary>
    public IReadOnlyList<NodeLevel>? Levels { get; init; }

    /// <summary>Of these missions of D.Lgs. 118/2011, two digits.</summary>
    public IReadOnlyList<string>? Missions { get; init; }

    /// <summary>Of these programmes of D.Lgs. 118/2011, `MM.PP`.</summary>
    public IReadOnlyList<string>? Programmes { get; init; }

    /// <summary>Tagged with these Sustainable Development Goals, 1 to 17.</summary>
    public IReadOnlyList<int>? Sdgs { get; init; }

    /// <summary>About these years.</summary>
    public IReadOnlyList<int>? Years { get; init; }

    /// <summary>From plans of these kinds.</summary>
    public IReadOnlyList<PlanKind>? PlanKinds { get; init; }

    /// <summary>Documents of these kinds.</summary>
    public IReadOnlyList<DocumentKind>? Kinds { get; init; }

    /// <summary>In these languages, ISO 639-1 codes, for example `it`.</summary>
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>From these plans, by ids.</summary>
    public IReadOnlyList<string>? Plans { get; init; }

    internal async Task<ImmutableArray<SearchFilter>> ToDomainAsync(IGrainFactory grains, CancellationToken cancellationToken)
    {
        SearchFilter?[] filters =
        [
            await CitiesAsync(grains, cancellationToken),
            FilterValues.Of(SearchFacet.Network, "filter.networks", Networks, (argument, text) => Named.Network(argument, text).Value),
            FilterValues.Of(SearchFacet.Region, "filter.regions", Regions, (_, text) => text),
            FilterValues.Of(SearchFacet.Level, "filter.levels", Levels, FilterValues.Member),
            FilterValues.Of(SearchFacet.Mission, "filter.missions", Missions, FilterValues.Mission),
            FilterValues.Of(SearchFacet.Programme, "filter.programmes", Programmes, FilterValues.Programme),
            FilterValues.Of(SearchFacet.Sdg, "filter.sdgs", Sdgs, FilterValues.Goal),
            FilterValues.Of(SearchFacet.Year, "filter.years", Years, FilterValues.Year),
            FilterValues.Of(SearchFacet.PlanKind, "filter.planKinds", PlanKinds, FilterValues.Member),
            FilterValues.Of(SearchFacet.Kind, "filter.kinds", Kinds, FilterValues.Member),
            FilterValues.Of(SearchFacet.Language, "filter.languages", Languages, FilterValues.Language),
            FilterValues.Of(SearchFacet.Plan, "filter.plans", Plans, (argument, text) => Named.Plan(argument, text).Value),
        ];
        return [.. filters.OfType<SearchFilter>()];
    }

    private async Task<SearchFilter?> CitiesAsync(IGrainFactory grains, CancellationToken cancellationToken)
    {
        const string Argument = "filter.cities";
        if (FilterValues.Of(SearchFacet.City, Argument, Cities, Named.City) is not { } filter)
        {
            return null;
        }

        var ids = await Task.WhenAll(filter.Values.Select(city => BenchmarkQueries.CityAsync(grains, Argument, city, cancellationToken)));
        return filter with { Values = [.. ids.Select(id => id.Value).Distinct(StringComparer.Ordinal)] };
    }
}
