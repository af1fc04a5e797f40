using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace MunicipalBenchmark.GraphQL.Transports;

/// <summary>Chooses what to answer with, from the Accept header (RFC 9110, 12.5.1; GraphQL over HTTP, "Media types").</summary>
internal static class MediaTypes
{
    /// <summary>GraphQL over HTTP's own type, in which the status says whether the request was executed.</summary>
    public const string GraphQLResponse = "application/graphql-response+json";

    /// <summary>The legacy type, in which a well-formed request is always 200.</summary>
    public const string Json = "application/json";

    /// <summary>A page for browsers.</summary>
    public const string Html = "text/html";

    /// <summary>The best of what is offered.</summary>
    /// <param name="accept">The Accept header.</param>
    /// <param name="withPage">Whether a page for browsers is on offer.</param>
    /// <returns>Null when nothing on offer is acceptable.</returns>
    public static string? Negotiate(StringValues accept, bool withPage)
    {
        if (StringValues.IsNullOrEmpty(accept) || accept.All(string.IsNullOrWhiteSpace))
        {
            return Json;
        }

        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
        {
            return null;
        }

        string? best = null;
        double bestQuality = 0;
        foreach (var (type, byName) in Offers(withPage))
        {
            var quality = Quality(ranges, type, byName);
            if (quality > bestQuality)
            {
                (best, bestQuality) = (type, quality);
            }
        }

        return best;
    }

    // Clients that accept anything know JSON for certain, so wildcards choose that; the others must be named.
    private static IEnumerable<(string Type, bool ByName)> Offers(bool withPage) => withPage
        ? [(Html, true), (GraphQLResponse, true), (Json, false)]
        : [(GraphQLResponse, true), (Json, false)];

    private static double Quality(IList<MediaTypeHeaderValue> ranges, string type, bool byName)
    {
        double? named = null, subtype = null, any = null;
        foreach (var range in ranges)
        {
            var quality = range.Quality ?? 1;
            if (range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
            {
                named = Math.Max(named ?? 0, quality);
            }
            else if (range.MatchesAllTypes)
            {
                any = quality;
            }
            else if (range.MatchesAllSubTypes && type.AsSpan().StartsWith(range.Type.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                subtype = quality;
            }
        }

        return named ?? (byName ? 0 : subtype ?? any ?? 0);
    }
}
