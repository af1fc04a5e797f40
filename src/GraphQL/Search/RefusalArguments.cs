using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.GraphQL.Search;

/// <summary>Refusals of the search name members of its requests; clients know the arguments that these came from.</summary>
internal static class RefusalArguments
{
    /// <summary>Names the arguments instead.</summary>
    /// <typeparam name="T">What a success answers.</typeparam>
    /// <param name="outcome">What the grain said.</param>
    public static Outcome<T> InArguments<T>(this Outcome<T> outcome)
        where T : class => outcome.IsDone ? outcome : outcome.Refusal with { Fields = [.. outcome.Refusal.Fields.Select(Argument)] };

    private static string Argument(string member) => member switch
    {
        "pageSize" or "count" => "first",
        "cursor" => "after",
        "filters" => "filter",
        "documentId" => "objective",
        _ => member,
    };
}
