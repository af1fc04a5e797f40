using GraphQL;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.GraphQL.Errors;

/// <summary>An expected refusal of the domain, as an error of the answer: its code in upper snake case, its message as it is.</summary>
internal sealed class RefusedError : ExecutionError
{
    /// <summary>Creates the error.</summary>
    /// <param name="refusal">Why it was refused.</param>
    public RefusedError(Refusal refusal)
        : base(refusal.Message)
    {
        Code = RefusalCode.Of(refusal);
        if (!refusal.Fields.IsEmpty)
        {
            Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["fields"] = refusal.Fields.ToArray() };
        }
    }
}
