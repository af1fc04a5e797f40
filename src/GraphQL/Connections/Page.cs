namespace MunicipalBenchmark.GraphQL.Connections;

/// <summary>Cuts pages out of lists that are in memory already.</summary>
internal static class Page
{
    /// <summary>Size of a page when the client names none; the engine's cost analysis assumes the same number.</summary>
    public const int DefaultSize = 20;

    /// <summary>One page, each item made only when it is on the page.</summary>
    /// <typeparam name="TSource">Items of the list.</typeparam>
    /// <typeparam name="T">Items of the page.</typeparam>
    /// <param name="all">The list.</param>
    /// <param name="first">Size of the page.</param>
    /// <param name="after">Cursor of the item before the page.</param>
    /// <param name="make">Makes an item.</param>
    public static Connection<T> Of<TSource, T>(IReadOnlyList<TSource> all, int first, string? after, Func<TSource, T> make)
        where T : class
    {
        var offset = Cursor.Offset(after);
        var count = Math.Clamp(all.Count - offset, 0, first);
        var nodes = new T[count];
        for (var i = 0; i < count; i++)
        {
            nodes[i] = make(all[offset + i]);
        }

        return new(nodes, offset, all.Count);
    }
}
