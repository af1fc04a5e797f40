using System.Text.Json;
using GraphQL;
using MunicipalBenchmark.GraphQL.Arguments;
using MunicipalBenchmark.GraphQL.Errors;
using MunicipalBenchmark.GraphQL.Mutations;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Revisions;

namespace MunicipalBenchmark.GraphQL.Plans;

/// <summary>Changes of working copies, and their way through a review.</summary>
internal sealed class PlanEditMutations
{
    /// <summary>Changes a node of the working copy by hand; the change survives the import of a corrected document. For editors of the city.</summary>
    /// <param name="input">Which node, and what.</param>
    public static Task<PlanPayload?> EditNode(EditNodeInput input, IResolveFieldContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken)
    {
        var (plan, node) = Named.Objective("input.node", input.Node);
        return EditAsync(plan, new ChangeFields(PlanPart.Node, node, [.. input.Fields.Select(Value)]), input.ExpectedRevision, input.ClientMutationId, context, grains, cancellationToken);
    }

    /// <summary>Removes a node of the working copy with all that is under it. For editors of the city.</summary>
    /// <param name="input">Which node.</param>
    public static Task<PlanPayload?> RemoveNode(RemoveNodeInput input, IResolveFieldContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken)
    {
        var (plan, node) = Named.Objective("input.node", input.Node);
        return EditAsync(plan, new RemoveItem(PlanPart.Node, node), input.ExpectedRevision, input.ClientMutationId, context, grains, cancellationToken);
    }

    /// <summary>Hands the working copy in for review. For editors of the city.</summary>
    /// <param name="input">Which plan.</param>
    public static async Task<PlanPayload?> SubmitPlan(PlanInput input, IResolveFieldContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        PlanPayload.Of(
            await Grain(grains, input).SubmitAsync(Operation.Of(context, input.ClientMutationId)).WaitAsync(cancellationToken), input.ClientMutationId);

    /// <summary>Gives a working copy in review back to its editors. For publishers of the city.</summary>
    /// <param name="input">Which plan.</param>
    public static async Task<PlanPayload?> ReturnPlan(PlanInput input, IResolveFieldContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        PlanPayload.Of(
            await Grain(grains, input).ReturnAsync(Operation.Of(context, input.ClientMutationId)).WaitAsync(cancellationToken), input.ClientMutationId);

    private static async Task<PlanPayload?> EditAsync(
        PlanId plan, DraftEdit edit, int? expected, string? name, IResolveFieldContext context, IGrainFactory grains, CancellationToken cancellationToken) =>
        PlanPayload.Of(
            await grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(plan))
                .EditAsync(new() { Edits = [edit], ExpectedRevision = expected, OperationId = Operation.Of(context, name) }).WaitAsync(cancellationToken),
            name);

    private static IPlanGrain Grain(IGrainFactory grains, PlanInput input) => grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(Named.Plan("input.plan", input.Plan)));

    private static FieldValue Value(FieldInput input)
    {
        if (input.Json is not { } json)
        {
            return FieldValue.OfText(input.Field, input.Text);
        }

        if (input.Text is not null)
        {
            throw new BadUserInputError("input.fields", input.Field, "give text or json, not both");
        }

        try
        {
            using var parsed = JsonDocument.Parse(json);
            return new(input.Field, json);
        }
        catch (JsonException)
        {
            throw new BadUserInputError("input.fields.json", json, "give the value as JSON, or a text in `text`");
        }
    }
}
