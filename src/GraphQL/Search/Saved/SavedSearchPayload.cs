using GraphQL;
using MunicipalBenchmark.GraphQL.Mutations;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Search.Saved;

namespace MunicipalBenchmark.GraphQL.Search.Saved;

/// <summary>What a change of a saved search answers.</summary>
internal sealed class SavedSearchPayload(Outcome<SavedSearch> outcome, string? clientMutationId)
{
    /// <summary>What the client called the change.</summary>
    public string? ClientMutationId => clientMutationId;

    /// <summary>Why nothing was changed; empty when it was.</summary>
    public IReadOnlyList<UserError> UserErrors => UserError.Of(outcome.Refusal);

    /// <summary>The search, without what is new; of a deleted one as it was, and without what it said when that is sent again. Null when the change was refused.</summary>
    [Name("savedSearch")]
    public SavedSearchItem? Search => outcome.IsDone ? new(new() { Search = outcome.Value }) : null;
}
