using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.GraphQL.Viewers;

/// <summary>Questions about who asks.</summary>
internal sealed class ViewerQueries
{
    /// <summary>You, or null when you are not signed in.</summary>
    public static Viewer? Viewer() => PrincipalContext.Current is { Kind: PrincipalKind.User } principal ? new Viewer(principal) : null;
}
