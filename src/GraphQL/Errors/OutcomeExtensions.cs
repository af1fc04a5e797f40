using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.GraphQL.Errors;

/// <summary>Where a refusal of the domain becomes an error of the answer.</summary>
internal static class OutcomeExtensions
{
    /// <summary>The answer.</summary>
    /// <typeparam name="T">What a success answers.</typeparam>
    /// <param name="outcome">What a grain said.</param>
    /// <exception cref="RefusedError">It was refused.</exception>
    public static T OrRefuse<T>(this Outcome<T> outcome)
        where T : class => outcome.IsDone ? outcome.Value : throw new RefusedError(outcome.Refusal);
}
