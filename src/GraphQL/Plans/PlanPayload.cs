using GraphQL;
using MunicipalBenchmark.GraphQL.Mutations;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.GraphQL.Plans;

/// <summary>What a change of a plan answers.</summary>
internal sealed class PlanPayload(PlanId? plan, Refusal? refusal, string? clientMutationId)
{
    /// <summary>What the client called the change.</summary>
    public string? ClientMutationId => clientMutationId;

    /// <summary>Why nothing was changed; empty when it was.</summary>
    public IReadOnlyList<UserError> UserErrors => UserError.Of(refusal);

    /// <summary>The plan as you may see it now; null when the change was refused.</summary>
    public async Task<Plan?> Plan(IResolveFieldContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        plan is { } id ? await PlanReader.ReadAsync(grains, id, context, cancellationToken) : null;

    /// <summary>The answer to an outcome.</summary>
    /// <param name="outcome">What the grain said.</param>
    /// <param name="clientMutationId">What the client called the change.</param>
    internal static PlanPayload Of(Outcome<PlanView> outcome, string? clientMutationId) => new(outcome.Value?.Id, outcome.Refusal, clientMutationId);
}
