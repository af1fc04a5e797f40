using GraphQL.Types;
using MunicipalBenchmark.GraphQL.Benchmarks;
using MunicipalBenchmark.GraphQL.Catalogue;
using MunicipalBenchmark.GraphQL.Changes;
using MunicipalBenchmark.GraphQL.Cities;
using MunicipalBenchmark.GraphQL.Networks;
using MunicipalBenchmark.GraphQL.Plans;
using MunicipalBenchmark.GraphQL.Search;

namespace MunicipalBenchmark.GraphQL.Schema;

/// <summary>The root: the questions of each feature, which stay in the feature's own folder.</summary>
internal sealed class QueryType : ObjectGraphType
{
    /// <summary>Collects the root fields.</summary>
    public QueryType()
    {
        Name = "Query";
        Description = "What cities published, and how they compare. Everything here is read only; you see what you may see.";
        this.Include<NetworkQueries>();
        this.Include<CityQueries>();
        this.Include<PlanQueries>();
        this.Include<CatalogueQueries>();
        this.Include<BenchmarkQueries>();
        this.Include<SearchQueries>();
        this.Include<ChangeQueries>();
    }
}
