using MunicipalBenchmark.GraphQL.Mutations;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans.Recording;

namespace MunicipalBenchmark.GraphQL.Plans.Recording;

/// <summary>What recording a result answers.</summary>
internal sealed class RecordObservationPayload(PlanId plan, Outcome<PlacedObservation> outcome, string? clientMutationId)
{
    /// <summary>What the client called the change.</summary>
    public string? ClientMutationId => clientMutationId;

    /// <summary>The result as it stands; null when it was refused.</summary>
    public RecordedResult? Observation => outcome.IsDone ? new(plan, outcome.Value) : null;

    /// <summary>Why nothing was recorded; empty when it was.</summary>
    public IReadOnlyList<UserError> UserErrors => UserError.Of(outcome.Refusal);
}
