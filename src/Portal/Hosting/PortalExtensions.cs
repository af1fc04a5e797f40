using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Identity.Hosting;
using MunicipalBenchmark.Portal.Account;
using MunicipalBenchmark.Portal.Assets;
using MunicipalBenchmark.Portal.Journal;
using MunicipalBenchmark.Portal.Layout;
using MunicipalBenchmark.Portal.Localisation;
using MunicipalBenchmark.Portal.Platform;
using MunicipalBenchmark.Portal.Search;
using MunicipalBenchmark.Portal.SignIn;

namespace MunicipalBenchmark.Portal.Hosting;

/// <summary>Puts the web pages into an application.</summary>
public static class PortalExtensions
{
    private const string Antiforgery = "mb-modulo";

    /// <summary>Registers what the pages need: identity must be there too.</summary>
    /// <param name="services">The application's services.</param>
    public static IServiceCollection AddMunicipalPortal(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddRazorComponents();
        services.AddSingleton<IndexStanding>();
        services.AddSingleton<NewTenants>();
        services.AddAntiforgery();
        services.AddOptions<AntiforgeryOptions>().Configure<IPublicAddress>((antiforgery, address) =>
        {
            var secure = address.Value.Scheme == Uri.UriSchemeHttps;
            antiforgery.Cookie.Name = $"{(secure ? PortalCookies.HostPrefix : "")}{Antiforgery}";
            antiforgery.Cookie.Path = "/";
            antiforgery.Cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });
        return services;
    }

    /// <summary>Maps the pages and their files. After authentication, where there is one.</summary>
    /// <param name="app">The application.</param>
    public static void MapMunicipalPortal(this WebApplication app)
    {
        app.UseMiddleware<PortalPages>();
        app.UseAntiforgery();
        app.MapGet(PortalAssets.Route, PortalAssets.WriteAsync);
        app.MapGet("/lingua/{language}", PageLanguage.ChooseAsync);
        app.MapSignIn();
        app.MapAccount();
        app.MapJournal();
        app.MapRazorComponents<App>().WithMetadata(PortalPage.Instance);

        // The least specific route of all: other endpoints' own 404 stay as they are.
        app.MapFallback(() => new RazorComponentResult<NotFoundPage> { StatusCode = StatusCodes.Status404NotFound }).WithMetadata(PortalPage.Instance);
    }
}
