namespace MunicipalBenchmark.GraphQL.Connections;

/// <summary>Where a page lies in its list.</summary>
internal sealed class PageInfo(bool hasNextPage, bool hasPreviousPage, string? startCursor, string? endCursor)
{
    /// <summary>Whether items follow the page.</summary>
    public bool HasNextPage => hasNextPage;

    /// <summary>Whether items stand before the page.</summary>
    public bool HasPreviousPage => hasPreviousPage;

    /// <summary>Cursor of the first item; null on an empty page.</summary>
    public string? StartCursor => startCursor;

    /// <summary>Cursor of the last item, to be given as `after` for the next page; null on an empty page.</summary>
    public string? EndCursor => endCursor;

    /// <summary>Of a list whose items are numbered.</summary>
    /// <param name="offset">Items before the page.</param>
    /// <param name="count">Items of the page.</param>
    /// <param name="total">Items of the list.</param>
    internal static PageInfo Of(int offset, int count, int total) => new(
        offset + count < total,
        offset > 0 && total > 0,
        count == 0 ? null : Cursor.At(offset),
        count == 0 ? null : Cursor.At(offset + count - 1));

    /// <summary>Of a list that is read forward by cursors of its own.</summary>
    /// <param name="after">The cursor that the page was asked with.</param>
    /// <param name="hasNext">Whether items follow the page.</param>
    /// <param name="start">Cursor of the first item; null on an empty page.</param>
    /// <param name="end">Cursor of the last item; null on an empty page.</param>
    internal static PageInfo Forward(string? after, bool hasNext, string? start, string? end) => new(hasNext, after is not null, start, end);
}
