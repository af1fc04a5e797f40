using MunicipalBenchmark.GraphQL.Mutations;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.GraphQL.Mappings;

/// <summary>What a decision on a mapping answers.</summary>
internal sealed class MappingPayload(string? indicator, Refusal? refusal, string? clientMutationId)
{
    /// <summary>What the client called the change.</summary>
    public string? ClientMutationId => clientMutationId;

    /// <summary>Code of the catalogue's indicator that was decided on; null when the change was refused.</summary>
    public string? Indicator => indicator;

    /// <summary>Why nothing was changed; empty when it was.</summary>
    public IReadOnlyList<UserError> UserErrors => UserError.Of(refusal);
}
