using GraphQL;
using MunicipalBenchmark.GraphQL.Errors;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.GraphQL.Plans;

/// <summary>Reads a plan in one or two calls, by what the query selects: the content is large and often not wanted.</summary>
internal static class PlanReader
{
    private const int Attempts = 3;

    private static readonly HashSet<string> ContentFields = new(StringComparer.OrdinalIgnoreCase)
    {
        nameof(Plan.Nodes), nameof(Plan.Node), nameof(Plan.Indicators), nameof(Plan.Spending), nameof(Plan.Relations), nameof(Plan.Acts),
        nameof(Plan.Diagnostics), nameof(Plan.ProposedTags),
    };

    /// <summary>Reads a plan.</summary>
    /// <param name="grains">The grains.</param>
    /// <param name="id">The plan.</param>
    /// <param name="context">The field, with what is selected of the plan.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The plan, or null when there is none that the caller may see.</returns>
    public static async Task<Plan?> ReadAsync(IGrainFactory grains, PlanId id, IResolveFieldContext context, CancellationToken cancellationToken)
    {
        var grain = grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(id));
        var withContent = context.SubFields?.Values.Any(selected => ContentFields.Contains(selected.FieldType.Name)) ?? false;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var view = await grain.ReadAsync().WaitAsync(cancellationToken);
            if (view is null || view.Edition is null || !withContent)
            {
                return view is null ? null : new(view, null);
            }

            // A publication between the two calls would put the header of one edition over the content of another.
            var edition = await grain.ReadEditionAsync().WaitAsync(cancellationToken);
            if (edition is not null && edition.Number == view.Edition)
            {
                return new(view, new(edition));
            }
        }

        throw new RefusedError(new Refusal("edition-changing", $"Plan '{id}' is being published right now: ask again."));
    }
}
