using MunicipalBenchmark.GraphQL.Errors;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.GraphQL.Mutations;

/// <summary>Why a change was refused: for the person who asked for it. Nothing was changed then.</summary>
internal sealed class UserError(Refusal refusal)
{
    /// <summary>Stable code, for example `CITY_UNKNOWN`.</summary>
    public string Code => RefusalCode.Of(refusal);

    /// <summary>What was refused, where, and what to do.</summary>
    public string Message => refusal.Message;

    /// <summary>The members of the input that it is about; empty when it is about the whole.</summary>
    public IReadOnlyList<string> Path => [.. refusal.Fields];

    /// <summary>The errors of an answer: none, or the one refusal.</summary>
    /// <param name="refusal">Why it was refused, or null.</param>
    internal static IReadOnlyList<UserError> Of(Refusal? refusal) => refusal is null ? [] : [new(refusal)];
}
