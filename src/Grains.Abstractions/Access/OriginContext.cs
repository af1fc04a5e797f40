namespace MunicipalBenchmark.Access;

/// <summary>The origin of a call in Orleans' request context. Set by an edge's own code from what the server saw, never from client data.</summary>
public static class OriginContext
{
    private const string Key = "mb.origin";

    /// <summary>Where the call comes from, or null when no edge said so.</summary>
    public static CallOrigin? Current => RequestContext.Get(Key) as CallOrigin;

    /// <summary>Calls from here on, in this flow of execution, come from there.</summary>
    /// <param name="origin">From where.</param>
    public static void Set(CallOrigin origin) => RequestContext.Set(Key, origin);
}
