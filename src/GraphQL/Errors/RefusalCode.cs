using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.GraphQL.Errors;

/// <summary>How the domain's codes are written for clients.</summary>
internal static class RefusalCode
{
    /// <summary>The code in upper snake case: <c>city-unknown</c> is <c>CITY_UNKNOWN</c>.</summary>
    /// <param name="refusal">The refusal.</param>
    public static string Of(Refusal refusal) => refusal.Code.Replace('-', '_').ToUpperInvariant();
}
