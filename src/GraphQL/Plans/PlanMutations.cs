using GraphQL;
using MunicipalBenchmark.GraphQL.Arguments;
using MunicipalBenchmark.GraphQL.Mutations;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Uploads;

namespace MunicipalBenchmark.GraphQL.Plans;

/// <summary>Changes of plans.</summary>
internal sealed class PlanMutations
{
    /// <summary>Reads a sent document and makes it the plan's working copy; the published edition stays as it is. For editors of the city.</summary>
    /// <param name="input">Which document, for which plan.</param>
    public static async Task<PlanPayload?> ImportPlan(
        ImportPlanInput input, IResolveFieldContext context, [FromServices] IUploadedPlans uploads, CancellationToken cancellationToken) =>
        PlanPayload.Of(
            await uploads.ImportAsync(
                new()
                {
                    Upload = input.Upload,
                    City = Named.City("input.city", input.City),
                    Plan = input.Plan,
                    ExpectedRevision = input.ExpectedRevision,
                    Discards = new(input.DiscardEdits ?? false, [.. input.DiscardEditsOf ?? []]),
                    OperationId = Operation.Of(context, input.ClientMutationId),
                },
                cancellationToken),
            input.ClientMutationId);

    /// <summary>Makes the working copy the plan's next edition, in one step for all readers. For publishers of the city.</summary>
    /// <param name="input">Which plan, for whom.</param>
    public static async Task<PlanPayload?> PublishPlan(
        PublishPlanInput input, IResolveFieldContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        PlanPayload.Of(
            await grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(Named.Plan("input.plan", input.Plan)))
                .PublishAsync(new()
                {
                    Visibility = input.Visibility ?? Visibility.Public,
                    Networks = [.. (input.Networks ?? []).Select(network => Named.Network("input.networks", network))],
                    OperationId = Operation.Of(context, input.ClientMutationId),
                })
                .WaitAsync(cancellationToken),
            input.ClientMutationId);

    /// <summary>Takes the published edition back: nobody outside the city sees it any more. For publishers of the city.</summary>
    /// <param name="input">Which plan.</param>
    public static async Task<PlanPayload?> WithdrawPlan(
        WithdrawPlanInput input, IResolveFieldContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        PlanPayload.Of(
            await grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(Named.Plan("input.plan", input.Plan)))
                .WithdrawAsync(Operation.Of(context, input.ClientMutationId)).WaitAsync(cancellationToken),
            input.ClientMutationId);
}
