using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Search;

namespace MunicipalBenchmark.GraphQL.Search;

/// <summary>The plan of something found; the query `plan` has the rest.</summary>
internal sealed class SearchPlan(SearchDocument document)
{
    /// <summary>The plan, `{city}/{plan}`, for example `livorno/dup-2020-2022`.</summary>
    [Id]
    public string Id => document.Plan.Value;

    /// <summary>Title.</summary>
    public string Title => document.PlanTitle;

    /// <summary>Kind of document.</summary>
    public PlanKind Kind => document.PlanKind;

    /// <summary>Number of the published edition.</summary>
    public int Edition => document.Edition;
}
