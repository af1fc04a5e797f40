using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.GraphQL.Tests.Fakes;

internal static class Caller
{
    /// <summary>Stands for the call filter of the real grains: a call without a principal is refused.</summary>
    public static void Check()
    {
        if (PrincipalContext.Current is not { Kind: PrincipalKind.Anonymous or PrincipalKind.User })
        {
            throw new InvalidOperationException("The call carries no principal of a request.");
        }
    }
}
