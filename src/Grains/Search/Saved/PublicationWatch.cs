using System.Collections.Immutable;
using System.Text;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Grains.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Search;
using MunicipalBenchmark.Search.Saved;

namespace MunicipalBenchmark.Grains.Search.Saved;

/// <summary>Tells those who watch for it that an edition can be searched.</summary>
internal sealed class PublicationWatch(ISearchTerms terms, CityDirectory directory, IGrainFactory grains)
{
    /// <summary>The part of the list that a person's searches are in; never changes.</summary>
    public static int PartOf(string subject)
    {
        var hash = 2_166_136_261u;
        foreach (var part in Encoding.UTF8.GetBytes(subject))
        {
            hash = unchecked((hash ^ part) * 16_777_619u);
        }

        return (int)(hash % GrainKeys.SearchWatchParts);
    }

    /// <summary>Has the saved searches run that may find the edition.</summary>
    /// <exception cref="SearchUnavailableException">The index went away meanwhile: tell again.</exception>
    public async Task TellAsync(PublishedEdition published, ImmutableArray<SearchDocument> documents)
    {
        using var acting = PrincipalContext.Act(Principal.System);
        var parts = Enumerable.Range(0, GrainKeys.SearchWatchParts).Select(part => grains.GetGrain<ISearchWatchGrain>(GrainKeys.OfSearchWatch(part))).ToArray();
        var empty = await Task.WhenAll(parts.Select(part => part.IsEmptyAsync()));
        if (Array.TrueForAll(empty, nobody => nobody))
        {
            return;
        }

        var networks = (await directory.GetAsync()).Networks;
        var synonyms = await Task.WhenAll(networks.Select(network => grains.GetGrain<INetworkSynonymsGrain>(GrainKeys.OfSynonyms(network.Id)).ReadAsync()));
        var words = terms.Of(documents, [.. synonyms.SelectMany(groups => groups)]);
        await Task.WhenAll(parts.Where((_, part) => !empty[part]).Select(part => part.MatchAsync(published, words)));
    }
}
