using GraphQL;
using GraphQL.Execution;
using MunicipalBenchmark.GraphQL.Connections;

namespace MunicipalBenchmark.GraphQL.Benchmarks;

/// <summary>
/// The page of the ranking that a query selects below its benchmark, read up front so that one call answers both. Several aliased
/// rankings are answered one call each for all but the first.
/// </summary>
/// <param name="Offset">How many ranks to pass over.</param>
/// <param name="Count">How many rows; 0 when no ranking is selected.</param>
internal readonly record struct RankingSelection(int Offset, int Count)
{
    /// <summary>Looks at the selection below a field.</summary>
    /// <param name="context">The field.</param>
    public static RankingSelection Of(IResolveFieldContext context)
    {
        if (context.SubFields is null)
        {
            return default;
        }

        foreach (var (field, type) in context.SubFields.Values)
        {
            if (string.Equals(type.Name, nameof(Benchmark.Ranking), StringComparison.OrdinalIgnoreCase))
            {
                var arguments = context.ExecutionContext.ArgumentValues?.TryGetValue(field, out var given) == true ? given : null;
                return new(
                    Cursor.Offset(Value(arguments, "after") as string),
                    Value(arguments, "first") is int first ? first : Page.DefaultSize);
            }
        }

        return default;
    }

    private static object? Value(IDictionary<string, ArgumentValue>? arguments, string name) =>
        arguments is not null && arguments.TryGetValue(name, out var argument) ? argument.Value : null;
}
