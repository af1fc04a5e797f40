using System.Globalization;
using Microsoft.AspNetCore.Http;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Portal.Localisation;

namespace MunicipalBenchmark.Portal.Hosting;

/// <summary>What holds for every page and for nothing else: its language, its content policy, and a caller for its grain calls.</summary>
internal sealed class PortalPages(RequestDelegate next)
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<PortalPage>() is null)
        {
            return next(context);
        }

        // Not by UseRequestLocalization: GraphQL and the operator's door write numbers in the invariant culture.
        var culture = PageLanguage.Of(context.Request);
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;

        if (PrincipalContext.Current is null)
        {
            PrincipalContext.Set(Principal.Anonymous);
        }

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.ContentLanguage = culture.TwoLetterISOLanguageName;
        headers.CacheControl = "no-store";
        return next(context);
    }
}
