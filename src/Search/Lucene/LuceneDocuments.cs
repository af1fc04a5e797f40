using System.Collections.Frozen;
using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Util;
using MunicipalBenchmark.Search.Analysis;
using MunicipalBenchmark.Search.Indexing;

namespace MunicipalBenchmark.Search.Lucene;

/// <summary>Documents as Lucene keeps them.</summary>
internal static class LuceneDocuments
{
    private const string Stored = "document";

    private static readonly FrozenDictionary<string, SearchFacet> Counted = Enum.GetValues<SearchFacet>().ToFrozenDictionary(IndexFields.Of, StringComparer.Ordinal);

    /// <summary>A source's documents and, last, the row that remembers its version.</summary>
    public static IEnumerable<Document> Of(IndexChange change) => change.Documents.Select(document => Of(change.Source, document)).Append(Row(change));

    public static SearchDocument Read(Document document)
    {
        var stored = document.GetBinaryValue(Stored);
        return SearchJson.Read(stored.Bytes.AsSpan(stored.Offset, stored.Length));
    }

    public static (string Source, long Version) ReadRow(Document row) =>
        (row.Get(IndexFields.Source), long.Parse(row.Get(IndexFields.Version), CultureInfo.InvariantCulture));

    private static Document Of(string source, SearchDocument document)
    {
        var indexed = IndexedDocument.Of(document);
        var lucene = new Document
        {
            new StringField(IndexFields.Row, IndexFields.RowOfDocument, Field.Store.NO),
            new StringField(IndexFields.Source, source, Field.Store.NO),
            new NumericDocValuesField(IndexFields.Rank, indexed.Rank),
            new NumericDocValuesField(IndexFields.Published, indexed.Published),
            new SortedDocValuesField(IndexFields.Id, new BytesRef(document.Id)),
            new StoredField(Stored, SearchJson.Write(document)),
        };
        foreach (var (field, text) in indexed.Texts)
        {
            lucene.Add(new TextField(field, text, Field.Store.NO));
        }

        foreach (var (field, value) in indexed.Values)
        {
            lucene.Add(new StringField(field, value, Field.Store.NO));
            if (Counted.TryGetValue(field, out var facet))
            {
                lucene.Add(IndexFields.HasSeveral(facet) ? new SortedSetDocValuesField(field, new BytesRef(value)) : new SortedDocValuesField(field, new BytesRef(value)));
            }
        }

        return lucene;
    }

    private static Document Row(IndexChange change) =>
    [
        new StringField(IndexFields.Row, IndexFields.RowOfSource, Field.Store.NO),
        new StringField(IndexFields.Source, change.Source, Field.Store.YES),
        new StoredField(IndexFields.Version, change.Version.ToString(CultureInfo.InvariantCulture)),
    ];
}
