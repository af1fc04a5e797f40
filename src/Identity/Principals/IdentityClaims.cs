namespace MunicipalBenchmark.Identity.Principals;

/// <summary>Claims that only this process writes, after it has verified a credential.</summary>
internal static class IdentityClaims
{
    /// <summary>What the credential is: one of the constants below.</summary>
    public const string Kind = "mb:kind";

    /// <summary>An account's id.</summary>
    public const string Account = "mb:account";

    /// <summary>A role that the credential itself carries, <c>role@tenant</c>.</summary>
    public const string Membership = "mb:membership";

    /// <summary>The id in the journal of a machine or foreign person.</summary>
    public const string Actor = "mb:actor";
}
