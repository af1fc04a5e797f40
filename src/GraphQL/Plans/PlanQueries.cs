using GraphQL;
using MunicipalBenchmark.GraphQL.Arguments;
using MunicipalBenchmark.GraphQL.Connections;
using MunicipalBenchmark.GraphQL.Schema;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Objectives;

namespace MunicipalBenchmark.GraphQL.Plans;

/// <summary>Questions about plans and their objectives.</summary>
internal sealed class PlanQueries
{
    /// <summary>One plan, or null when there is none that you may see.</summary>
    /// <param name="id">Its id, `{city}/{plan}`, for example `livorno/dup-2020-2022`.</param>
    public static Task<Plan?> Plan(
        [Id] string id, IResolveFieldContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        PlanReader.ReadAsync(grains, Named.Plan("id", id), context, cancellationToken);

    /// <summary>One node of a published plan with the history of its indicators, or null when there is none that you may see.</summary>
    /// <param name="id">Its id, `{city}/{plan}/{node}`, for example `livorno/dup-2020-2022/1.01.01`.</param>
    public static async Task<Objective?> Objective([Id] string id, [FromServices] IGrainFactory grains, CancellationToken cancellationToken)
    {
        var (plan, node) = Named.Objective("id", id);
        var view = await grains.GetGrain<IObjectiveGrain>(GrainKeys.OfObjective(plan, node)).ReadAsync().WaitAsync(cancellationToken);
        return view is null ? null : new Objective(view);
    }

    internal static async Task<Connection<PlanSummary>> ListAsync(
        IGrainFactory grains, CityId? city, int first, string? after, CancellationToken cancellationToken)
    {
        var offset = Cursor.Offset(after);
        var page = await grains.Directory().ListPlansAsync(city, offset, first).WaitAsync(cancellationToken);
        return new([.. page.Plans.Select(entry => new PlanSummary(entry))], offset, page.Total);
    }
}
