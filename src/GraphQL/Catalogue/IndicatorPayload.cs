using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.GraphQL.Mutations;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.GraphQL.Catalogue;

/// <summary>What a change of the catalogue answers.</summary>
internal sealed class IndicatorPayload(Outcome<IndicatorDefinition> outcome, string? clientMutationId)
{
    /// <summary>What the client called the change.</summary>
    public string? ClientMutationId => clientMutationId;

    /// <summary>The definition as it is now; null when the change was refused.</summary>
    public Indicator? Indicator => outcome.IsDone ? new(outcome.Value) : null;

    /// <summary>Why nothing was changed; empty when it was.</summary>
    public IReadOnlyList<UserError> UserErrors => UserError.Of(outcome.Refusal);
}
