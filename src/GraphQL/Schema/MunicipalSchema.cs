using GraphQL.Types;
using MunicipalBenchmark.Benchmarks;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.GraphQL.Cities;
using MunicipalBenchmark.GraphQL.Plans.Values;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Revisions;
using MunicipalBenchmark.ReadModel;
using MunicipalBenchmark.Search;
using ValueType = MunicipalBenchmark.GraphQL.Plans.Values.ValueType;

namespace MunicipalBenchmark.GraphQL.Schema;

/// <summary>The schema. Types are found from the root's fields; what the engine cannot find or name by itself is listed here.</summary>
internal sealed class MunicipalSchema : global::GraphQL.Types.Schema
{
    /// <summary>Builds the schema.</summary>
    /// <param name="services">Where the engine finds graph types.</param>
    public MunicipalSchema(IServiceProvider services)
        : base(services)
    {
        Features.RepeatableDirectives = true;
        Features.DeprecationOfInputValues = true;
        Query = new QueryType();
        Mutation = new MutationType();
        RegisterTypeMapping(typeof(DateOnly), typeof(CalendarDateGraphType));
        RegisterTypeMapping(typeof(DateTimeOffset), typeof(InstantGraphType));
        RegisterTypeMapping(typeof(double), typeof(FiniteFloatGraphType));
        MapEnumeration<CityKind>();
        MapEnumeration<CityFactKind>();
        MapEnumeration<CityOrder>();
        MapEnumeration<Normalisation>();
        MapEnumeration<IndicatorUnit>();
        MapEnumeration<IndicatorPolarity>();
        MapEnumeration<Measure>();
        MapEnumeration<PlanKind>();
        MapEnumeration<PlanState>();
        MapEnumeration<NodeLevel>();
        MapEnumeration<Visibility>();
        MapEnumeration<RelationKind>();
        MapEnumeration<DiagnosticSeverity>();
        MapEnumeration<PlanPart>();
        MapEnumeration<DifferenceKind>();
        MapEnumeration<ChangeKind>();
        MapEnumeration<DocumentKind>();
        MapEnumeration<SearchFacet>();
        MapEnumeration<ValueType>();
        foreach (var type in IndicatorValues.All)
        {
            RegisterType(typeof(AutoRegisteringObjectGraphType<>).MakeGenericType(type));
        }
    }

    private void MapEnumeration<T>()
        where T : struct, Enum => RegisterTypeMapping(typeof(T), typeof(UpperSnakeEnumGraphType<T>));
}
