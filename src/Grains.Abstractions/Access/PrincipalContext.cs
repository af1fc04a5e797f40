namespace MunicipalBenchmark.Access;

/// <summary>The principal in Orleans' request context. Set by an edge's own code, never from client data.</summary>
public static class PrincipalContext
{
    private const string Key = "mb.principal";
    private const string OriginKey = "mb.origin";

    /// <summary>The current caller, or null when nobody set one: such a grain call is refused.</summary>
    public static Principal? Current => RequestContext.Get(Key) as Principal;

    /// <summary>From where the call came that all this is done for, or null when no edge said so; for the audit journal.</summary>
    public static CallOrigin? Origin => RequestContext.Get(OriginKey) as CallOrigin;

    /// <summary>Acts as this principal from here on, in this flow of execution.</summary>
    /// <param name="principal">Who acts.</param>
    /// <param name="origin">From where, as the server saw it; null leaves it as it is: work done on behalf of a call has the call's origin.</param>
    public static void Set(Principal principal, CallOrigin? origin = null)
    {
        RequestContext.Set(Key, principal);
        if (origin is not null)
        {
            RequestContext.Set(OriginKey, origin);
        }
    }

    /// <summary>Acts as this principal until the scope is disposed, then as whoever acted before.</summary>
    /// <param name="principal">Who acts.</param>
    /// <param name="origin">From where; null leaves it as it is.</param>
    /// <returns>The scope.</returns>
    public static IDisposable Act(Principal principal, CallOrigin? origin = null)
    {
        var scope = new Scope(Current, Origin);
        Set(principal, origin);
        return scope;
    }

    private static void Restore(string key, object? value)
    {
        if (value is null)
        {
            RequestContext.Remove(key);
        }
        else
        {
            RequestContext.Set(key, value);
        }
    }

    private sealed class Scope(Principal? principal, CallOrigin? origin) : IDisposable
    {
        public void Dispose()
        {
            Restore(Key, principal);
            Restore(OriginKey, origin);
        }
    }
}
