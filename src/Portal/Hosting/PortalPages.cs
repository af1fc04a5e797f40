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
        + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /// <summary>The policy of a page whose form leads on to another site.</summary>
    /// <param name="origin">That site: scheme, host and port.</param>
    public static string PolicyFor(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var site) && site.Scheme is "https" or "http" ? $"{Policy} {site.GetLeftPart(UriPartial.Authority)}" : Policy;

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<PortalPage>() is null)
        {
            await next(context);
            return;
        }

        // Not by UseRequestLocalization: GraphQL and the operator's door write numbers in the invariant culture.
        var culture = PageLanguage.Of(context.Request);
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;

        PrincipalContext.Set(PrincipalContext.Current ?? Principal.Anonymous, new(CallOrigin.Portal, context.Connection.RemoteIpAddress?.ToString()));

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.ContentLanguage = culture.TwoLetterISOLanguageName;
        headers.CacheControl = "no-cache, no-store";
        headers.Pragma = "no-cache";
        await next(context);
        await PageRefusals.AnswerAsync(context);
    }
}
