using Microsoft.AspNetCore.Http;
using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Identity.Principals;

/// <summary>Who acts in a request, as the middleware found out.</summary>
public static class RequestPrincipal
{
    /// <summary>The header by which a caller with several memberships chooses one: <c>editor@pisa</c>, or the tenant alone, <c>pisa</c>.</summary>
    public const string ActingForHeader = "X-Acting-For";

    private static readonly object Key = new();

    /// <summary>The principal of a request; anonymous where the middleware did not run or knows nobody.</summary>
    /// <param name="context">The request.</param>
    public static Principal Of(HttpContext context) => context.Items.TryGetValue(Key, out var found) && found is Principal principal ? principal : Principal.Anonymous;

    internal static void Set(HttpContext context, Principal principal) => context.Items[Key] = principal;
}
