using GraphQL;
using MunicipalBenchmark.GraphQL.Arguments;
using MunicipalBenchmark.GraphQL.Mutations;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.GraphQL.Plans.Tags;

/// <summary>Decisions on tags that the reader of the document proposed.</summary>
internal sealed class TagMutations
{
    /// <summary>Makes a proposed tag one of its node in the working copy, as a manual edit; it is published with the next edition. For editors of the city.</summary>
    /// <param name="input">Which tag of which node.</param>
    public static Task<PlanPayload?> AcceptTag(DecideTagInput input, IResolveFieldContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        DecideAsync(input, isAccepted: true, context, grains, cancellationToken);

    /// <summary>Refuses a proposed tag: it is not proposed again for that node, in the next documents either. For editors of the city.</summary>
    /// <param name="input">Which tag of which node.</param>
    public static Task<PlanPayload?> RejectTag(DecideTagInput input, IResolveFieldContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        DecideAsync(input, isAccepted: false, context, grains, cancellationToken);

    private static async Task<PlanPayload?> DecideAsync(
        DecideTagInput input, bool isAccepted, IResolveFieldContext context, IGrainFactory grains, CancellationToken cancellationToken)
    {
        var (plan, node) = Named.Objective("input.node", input.Node);
        return PlanPayload.Of(
            await grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(plan)).DecideTagAsync(new()
            {
                Node = node,
                Scheme = input.Vocabulary,
                Value = input.Code,
                IsAccepted = isAccepted,
                ExpectedRevision = input.ExpectedRevision,
                OperationId = Operation.Of(context, input.ClientMutationId),
            }).WaitAsync(cancellationToken),
            input.ClientMutationId);
    }
}
