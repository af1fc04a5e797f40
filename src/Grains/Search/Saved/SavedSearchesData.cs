using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Persons;
using MunicipalBenchmark.Search.Saved;

namespace MunicipalBenchmark.Grains.Search.Saved;

/// <summary>A person's saved searches, in the copy of its data and when it is erased.</summary>
internal sealed class SavedSearchesData(IGrainFactory grains) : IPersonalData
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <inheritdoc/>
    public string Name => "savedSearches";

    /// <inheritdoc/>
    public async Task<string?> ExportAsync(string subject, CancellationToken cancellationToken)
    {
        var views = await Of(subject).ReadAsync();
        return views.IsEmpty ? null : JsonSerializer.Serialize(views.Select(view => new { view.Search, view.NewMatches }), Readable);
    }

    /// <inheritdoc/>
    public async Task EraseAsync(string subject, CancellationToken cancellationToken)
    {
        using var acting = PrincipalContext.Act(Principal.System);
        await Of(subject).EraseAsync();
    }

    private ISavedSearchesGrain Of(string subject) => grains.GetGrain<ISavedSearchesGrain>(GrainKeys.OfSavedSearches(subject));
}
