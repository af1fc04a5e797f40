using GraphQL;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.GraphQL.Errors;
using MunicipalBenchmark.GraphQL.Mutations;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Search.Saved;

namespace MunicipalBenchmark.GraphQL.Search.Saved;

/// <summary>Changes of the searches that one keeps.</summary>
internal sealed class SavedSearchMutations
{
    /// <summary>Keeps a search: what is published from now on and found by it shows as new at `viewer { savedSearches }`. For whoever is signed in.</summary>
    /// <param name="input">The search.</param>
    public static async Task<SavedSearchPayload?> SaveSearch(
        SaveSearchInput input, IResolveFieldContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken)
    {
        var command = new SaveSearch
        {
            Name = input.Name,
            Text = input.Text ?? "",
            Filters = input.Filter is null ? [] : await input.Filter.ToDomainAsync(grains, cancellationToken),
            UseSynonyms = input.UseSynonyms ?? true,
            Notify = input.Notify ?? false,
            OperationId = Operation.Of(context, input.ClientMutationId),
        };
        return new((await Own(grains).SaveAsync(command).WaitAsync(cancellationToken)).InArguments(), input.ClientMutationId);
    }

    /// <summary>Gives a search that you keep another name.</summary>
    /// <param name="input">Which, and the name.</param>
    public static async Task<SavedSearchPayload?> RenameSavedSearch(
        RenameSavedSearchInput input, IResolveFieldContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        new(await Own(grains).RenameAsync(IdOf(input.Id), input.Name, Operation.Of(context, input.ClientMutationId)).WaitAsync(cancellationToken), input.ClientMutationId);

    /// <summary>Switches mail about a search that you keep on or off.</summary>
    /// <param name="input">Which, and whether.</param>
    public static async Task<SavedSearchPayload?> NotifySavedSearch(
        NotifySavedSearchInput input, IResolveFieldContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        new(await Own(grains).NotifyAsync(IdOf(input.Id), input.Notify, Operation.Of(context, input.ClientMutationId)).WaitAsync(cancellationToken), input.ClientMutationId);

    /// <summary>Forgets a search that you keep.</summary>
    /// <param name="input">Which.</param>
    public static async Task<SavedSearchPayload?> DeleteSavedSearch(
        SavedSearchInput input, IResolveFieldContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        new(await Own(grains).DeleteAsync(IdOf(input.Id), Operation.Of(context, input.ClientMutationId)).WaitAsync(cancellationToken), input.ClientMutationId);

    /// <summary>What a search found so far is new no more.</summary>
    /// <param name="input">Which.</param>
    public static async Task<SavedSearchPayload?> MarkSeen(
        SavedSearchInput input, IResolveFieldContext context, [FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        new(await Own(grains).MarkSeenAsync(IdOf(input.Id), Operation.Of(context, input.ClientMutationId)).WaitAsync(cancellationToken), input.ClientMutationId);

    // Somebody unknown has a key too, and is refused there.
    private static ISavedSearchesGrain Own(IGrainFactory grains) => grains.GetGrain<ISavedSearchesGrain>(GrainKeys.OfSavedSearches((PrincipalContext.Current ?? Principal.Anonymous).Id));

    private static Guid IdOf(string id) => Guid.TryParse(id, out var search) ? search : throw new BadUserInputError("input.id", id, "give the id of one of your saved searches");
}
