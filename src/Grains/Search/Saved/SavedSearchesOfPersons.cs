using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Persons;
using MunicipalBenchmark.Search.Saved;

namespace MunicipalBenchmark.Grains.Search.Saved;

/// <summary>Saved searches as data of the person who keeps them: told in an export, gone with an erasure.</summary>
internal sealed class SavedSearchesOfPersons(IGrainFactory grains) : IPersonalData
{
    // The export is a file of its own: letters with accents stay readable in it.
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <inheritdoc/>
    public string Name => "savedSearches";

    /// <inheritdoc/>
    public async Task<string?> ExportAsync(string subject, CancellationToken cancellationToken)
    {
        var kept = await SearchesOf(subject).ReadAsync();
        return kept.IsEmpty ? null : JsonSerializer.Serialize(kept.Select(Exported), Format);
    }

    /// <inheritdoc/>
    public async Task EraseAsync(string subject, CancellationToken cancellationToken)
    {
        var searches = SearchesOf(subject);
        foreach (var kept in await searches.ReadAsync())
        {
            cancellationToken.ThrowIfCancellationRequested();
            await searches.DeleteAsync(kept.Search.Id);
        }
    }

    private static object Exported(SavedSearchView kept) => new
    {
        kept.Search.Name,
        kept.Search.Text,
        Filters = kept.Search.Filters.Select(filter => new { filter.Facet, filter.Values }),
        kept.Search.UseSynonyms,
        kept.Search.CreatedAt,
        kept.Search.Notify,
        NewMatches = kept.NewMatches.Select(match => new { Plan = match.Plan.Value, match.Edition, match.At }),
    };

    private ISavedSearchesGrain SearchesOf(string subject) => grains.GetGrain<ISavedSearchesGrain>(GrainKeys.OfSavedSearches(subject));
}
