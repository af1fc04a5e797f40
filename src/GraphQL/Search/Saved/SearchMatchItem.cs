using GraphQL;
using MunicipalBenchmark.GraphQL.Plans;
using MunicipalBenchmark.Search.Saved;

namespace MunicipalBenchmark.GraphQL.Search.Saved;

/// <summary>A publication that a search finds.</summary>
[Name("SearchMatch")]
internal sealed class SearchMatchItem(SearchMatch match)
{
    /// <summary>The plan's id, `{city}/{plan}`.</summary>
    [Id]
    public string PlanId => match.Plan.Value;

    /// <summary>The edition that was published.</summary>
    public int Edition => match.Edition;

    /// <summary>When it was found.</summary>
    public DateTimeOffset At => match.At;

    /// <summary>How many documents of the plan the search finds.</summary>
    public int Count => int.CreateSaturating(match.Count);

    /// <summary>The plan as you may see it now.</summary>
    [Complexity(50)]
    public Task<Plan?> Plan(IResolveFieldContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        PlanReader.ReadAsync(grains, match.Plan, context, cancellationToken);
}
