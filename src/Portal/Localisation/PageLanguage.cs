using System.Globalization;
using Microsoft.AspNetCore.Http;
using MunicipalBenchmark.Portal.Hosting;

namespace MunicipalBenchmark.Portal.Localisation;

/// <summary>The language of a page: what the reader chose, else what the browser asks for, else Italian.</summary>
internal static class PageLanguage
{
    private const string Cookie = "mb-lingua";
    private static readonly TimeSpan Life = TimeSpan.FromDays(365);
    private static readonly CultureInfo Italian = CultureInfo.GetCultureInfo("it-IT");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The language of a request.</summary>
    /// <param name="request">The request.</param>
    public static CultureInfo Of(HttpRequest request)
    {
        if (PortalCookies.Read(request, Cookie) is { } chosen && Known(chosen) is { } culture)
        {
            return culture;
        }

        return request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Known(language.Value.Value))
            .FirstOrDefault(language => language is not null) ?? Italian;
    }

    /// <summary>Remembers a choice and goes back to where it was made.</summary>
    /// <param name="context">The request, with the language as route value and the page as <c>ritorno</c>.</param>
    public static Task ChooseAsync(HttpContext context)
    {
        if (Known(context.Request.RouteValues["language"] as string) is { } culture)
        {
            PortalCookies.Keep(context, Cookie, culture.TwoLetterISOLanguageName, Life);
        }

        context.Response.Redirect(LocalAddress.Of(context.Request.Query["ritorno"]));
        return Task.CompletedTask;
    }

    private static CultureInfo? Known(string? language) => language switch
    {
        { } name when name.StartsWith("it", StringComparison.OrdinalIgnoreCase) => Italian,
        { } name when name.StartsWith("en", StringComparison.OrdinalIgnoreCase) => English,
        _ => null,
    };
}
