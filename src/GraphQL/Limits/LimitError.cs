using GraphQL.Validation;

namespace MunicipalBenchmark.GraphQL.Limits;

/// <summary>A query that is refused for its size before anything is computed.</summary>
internal sealed class LimitError : ValidationError
{
    /// <summary>Creates the error.</summary>
    /// <param name="code">The code under <c>extensions</c>.</param>
    /// <param name="message">What was counted, what is allowed, under which setting.</param>
    public LimitError(string code, string message)
        : base(message) => Code = code;
}
