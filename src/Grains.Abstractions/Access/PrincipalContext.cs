namespace MunicipalBenchmark.Access;

/// <summary>The principal in Orleans' request context. Set by an edge's own code, never from client data.</summary>
public static class PrincipalContext
{
    private const string Key = "mb.principal";

    /// <summary>The current caller, or null when nobody set one: such a grain call is refused.</summary>
    public static Principal? Current => RequestContext.Get(Key) as Principal;

    /// <summary>Acts as this principal from here on, in this flow of execution.</summary>
    /// <param name="principal">Who acts.</param>
    public static void Set(Principal principal) => RequestContext.Set(Key, principal);

    /// <summary>Acts as this principal until the scope is disposed, then as whoever acted before.</summary>
    /// <param name="principal">Who acts.</param>
    /// <returns>The scope.</returns>
    public static IDisposable Act(Principal principal)
    {
        var before = Current;
        Set(principal);
        return new Scope(before);
    }

    private sealed class Scope(Principal? before) : IDisposable
    {
        public void Dispose()
        {
            if (before is null)
            {
                RequestContext.Remove(Key);
            }
            else
            {
                Set(before);
            }
        }
    }
}
