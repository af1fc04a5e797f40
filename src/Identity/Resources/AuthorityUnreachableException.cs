namespace MunicipalBenchmark.Identity.Resources;

/// <summary>The foreign authority did not say in time what it is and which keys it signs with, so that nobody's token can be judged now.</summary>
internal sealed class AuthorityUnreachableException(string authority, Exception cause)
    : Exception($"The authority {authority}, which vouches for whoever calls, does not answer: {cause.Message}", cause)
{
    /// <summary>What a caller is told.</summary>
    public string Told { get; } = $"The authority {authority}, which vouches for whoever calls, does not answer. Try again in some seconds.";
}
