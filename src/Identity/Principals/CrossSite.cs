using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace MunicipalBenchmark.Identity.Principals;

/// <summary>
/// Whether another site's page made a browser send a changing request: then the cookie that comes with it says nothing about who wanted it. Beside the
/// antiforgery of forms, for endpoints that have none.
/// </summary>
internal static class CrossSite
{
    public static bool Is(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
        {
            return false;
        }

        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var site))
        {
            return site.ToString() is not ("same-origin" or "none");
        }

        var origin = request.Headers[HeaderNames.Origin].ToString();
        return origin.Length > 0 && !origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
