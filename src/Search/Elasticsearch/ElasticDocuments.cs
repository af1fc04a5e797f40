using System.Security.Cryptography;
using System.Text;
using MunicipalBenchmark.Search.Analysis;
using MunicipalBenchmark.Search.Indexing;

namespace MunicipalBenchmark.Search.Elasticsearch;

/// <summary>Documents as Elasticsearch keeps them.</summary>
internal static class ElasticDocuments
{
    /// <summary>The field that holds what hits answer.</summary>
    public const string Stored = "document";

    // Elasticsearch takes ids of at most 512 bytes.
    private const int LongestId = 400;

    public static string IdOf(string documentId) =>
        Encoding.UTF8.GetByteCount(documentId) <= LongestId ? documentId : "sha256!" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(documentId)));

    public static string RowIdOf(string source) => IdOf("source!" + source);

    public static Dictionary<string, object> Row(IndexChange change) => new(StringComparer.Ordinal)
    {
        [IndexFields.Row] = IndexFields.RowOfSource,
        [IndexFields.Source] = change.Source,
        [IndexFields.Version] = change.Version,
    };

    public static Dictionary<string, object> Of(IndexChange change, SearchDocument document)
    {
        var indexed = IndexedDocument.Of(document);
        var fields = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [IndexFields.Row] = IndexFields.RowOfDocument,
            [IndexFields.Source] = change.Source,
            [IndexFields.Version] = change.Version,
            [IndexFields.Rank] = indexed.Rank,
            [IndexFields.Published] = indexed.Published,
            [Stored] = SearchJson.WriteText(document),
        };
        foreach (var (field, text) in indexed.Texts)
        {
            fields[field] = text;
        }

        foreach (var values in indexed.Values.GroupBy(value => value.Field, StringComparer.Ordinal))
        {
            fields[values.Key] = values.Select(value => value.Value).ToArray();
        }

        return fields;
    }
}
