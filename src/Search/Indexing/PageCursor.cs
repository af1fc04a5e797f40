using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MunicipalBenchmark.Search.Indexing;

/// <summary>
/// A position as text that means nothing to whoever carries it. It names the search it belongs to, and holds no right: the next page is filtered
/// like the first.
/// </summary>
internal static class PageCursor
{
    private const int Longest = 4_000;

    /// <summary>Writes a position of a search, given by its <see cref="Fingerprint"/>.</summary>
    public static string Write(EnginePosition position, string search) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new CursorText(position, search), CursorJsonContext.Default.CursorText));

    /// <summary>Reads a cursor.</summary>
    /// <returns>Null when it is none of ours or belongs to another search.</returns>
    public static EnginePosition? Read(string cursor, SearchRequest request)
    {
        if (cursor.Length > Longest || !Base64Url.IsValid(cursor))
        {
            return null;
        }

        try
        {
            var read = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(cursor), CursorJsonContext.Default.CursorText);
            return read?.Position is { Id: not null } position && float.IsFinite(position.Score) && read.Search == Fingerprint(request) ? position : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What tells a search from others: a cursor of one is none of another.</summary>
    public static string Fingerprint(SearchRequest request)
    {
        var text = new StringBuilder(request.Text).Append('\n').Append(request.UseSynonyms);
        foreach (var filter in request.Filters)
        {
            text.Append('\n').Append(filter.Facet).Append('=').AppendJoin('|', filter.Values.IsDefault ? [] : filter.Values);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 8));
    }
}

/// <summary>What a cursor holds.</summary>
internal sealed record CursorText(EnginePosition? Position, string Search);

[JsonSerializable(typeof(CursorText))]
internal sealed partial class CursorJsonContext : JsonSerializerContext;
