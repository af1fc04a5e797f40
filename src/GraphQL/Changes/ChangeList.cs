
namespace MunicipalBenchmark.GraphQL.Changes;

/// <summary>Changes after a number, oldest first.</summary>
internal sealed class ChangeList(IReadOnlyList<Change> nodes, string last, bool hasMore)
{
    /// <summary>The changes.</summary>
    public IReadOnlyList<Change> Nodes => nodes;

    /// <summary>Number of the last change listed: give it as `since` the next time. Without changes, the `since` given.</summary>
    [Id]
    public string Last => last;

    /// <summary>Whether more changes may follow at once.</summary>
    public bool HasMore => hasMore;
}
