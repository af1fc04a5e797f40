using System.Globalization;
using GraphQL;
using MunicipalBenchmark.GraphQL.Connections;
using MunicipalBenchmark.GraphQL.Errors;
using MunicipalBenchmark.GraphQL.Schema;

namespace MunicipalBenchmark.GraphQL.Changes;

/// <summary>The change feed.</summary>
internal sealed class ChangeQueries
{
    /// <summary>Changes to what is public, oldest first, for clients that keep a copy: what to fetch again, and what is gone.</summary>
    /// <param name="since">Number of the last change already known; `0` for all.</param>
    /// <param name="first">How many at most.</param>
    public static async Task<ChangeList> Changes(
        [FromServices] IGrainFactory grains, CancellationToken cancellationToken, [Id] string since = "0", int first = Page.DefaultSize)
    {
        if (!long.TryParse(since, NumberStyles.None, CultureInfo.InvariantCulture, out var known))
        {
            throw new BadUserInputError("since", since, "it is the number of a change, a whole number from 0: give the `last` of an earlier answer");
        }

        // One more than asked for tells whether there are more.
        var entries = await grains.Directory().ListChangesAsync(known, first + 1).WaitAsync(cancellationToken);
        var nodes = entries.Take(first).Select(entry => new Change(entry)).ToArray();
        return new(nodes, nodes.Length == 0 ? since : nodes[^1].Number, entries.Length > first);
    }
}
