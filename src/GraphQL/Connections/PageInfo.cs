namespace MunicipalBenchmark.GraphQL.Connections;

/// <summary>Where a page lies in its list.</summary>
internal sealed class PageInfo(int offset, int count, int total)
{
    /// <summary>Whether items follow the page.</summary>
    public bool HasNextPage => offset + count < total;

    /// <summary>Whether items stand before the page.</summary>
    public bool HasPreviousPage => offset > 0 && total > 0;

    /// <summary>Cursor of the first item; null on an empty page.</summary>
    public string? StartCursor => count == 0 ? null : Cursor.At(offset);

    /// <summary>Cursor of the last item, to be given as `after` for the next page; null on an empty page.</summary>
    public string? EndCursor => count == 0 ? null : Cursor.At(offset + count - 1);
}
