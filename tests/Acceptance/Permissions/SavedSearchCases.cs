using System.Text.Json;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>Mutations of the searches that a caller keeps.</summary>
internal static class SavedSearchCases
{
    public static IEnumerable<MutationCase> Of(Stage stage)
    {
        _ = stage;
        yield return new("saveSearch", null, MutationCase.Once, _ => Task.CompletedTask, (_, _) => Task.FromResult(new Dictionary<string, object?> { ["name"] = "Kept", ["text"] = "rifiuti" }), ("name", ""), "SEARCH_NAME_INVALID")
        {
            ObserveAsync = ObserveAsync,
        };
        yield return Of("renameSavedSearch", ObserveAsync, ("name", "Renamed"));
        yield return Of("deleteSavedSearch", ObserveAsync);
        yield return Of("markSeen", null);
        yield return Of("notifySavedSearch", null, ("notify", true));
    }

    private static MutationCase Of(string mutation, Func<StageCaller, string, Task<string>>? observe, params (string Name, object? Value)[] further) =>
        new(mutation, null, MutationCase.Once, _ => Task.CompletedTask, async (caller, _) =>
        {
            var input = further.ToDictionary(member => member.Name, member => member.Value);
            input["id"] = await KeepAsync(caller);
            return input;
        }, ("id", Guid.Empty.ToString()), "SAVED_SEARCH_UNKNOWN")
        { ObserveAsync = observe, IsGoneAfterwards = mutation == "deleteSavedSearch" };

    /// <summary>A search of the caller's; any id for whoever can keep none.</summary>
    private static async Task<string> KeepAsync(StageCaller caller)
    {
        var kept = await caller.AskAsync("""mutation { saveSearch(input: { name: "Kept", text: "rifiuti" }) { savedSearch { id } } }""");
        return kept.HasErrors ? Guid.NewGuid().ToString() : kept.Data.GetProperty("saveSearch").GetProperty("savedSearch").GetProperty("id").GetString()!;
    }

    private static async Task<string> ObserveAsync(StageCaller caller, string @case)
    {
        var viewer = (await caller.AskAsync("{ viewer { savedSearches { id name notify } } }")).Data.GetProperty("viewer");
        return viewer.ValueKind == JsonValueKind.Null ? "nobody" : viewer.GetProperty("savedSearches").GetRawText();
    }
}
