using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MunicipalBenchmark.Identity.Abuse;
using MunicipalBenchmark.Identity.Authority;
using MunicipalBenchmark.Identity.Principals;
using MunicipalBenchmark.Identity.Resources;

namespace MunicipalBenchmark.Identity.Hosting;

/// <summary>Puts identity into the request pipeline.</summary>
public static class IdentityPipeline
{
    private const string RetryAfterSeconds = "5";

    private static readonly PathString[] OwnPaths = ["/connect", "/.well-known", PortalClient.CallbackPath, PortalClient.SignedOutPath, PortalClient.RemoteSignOutPath];

    /// <summary>Finds out who acts, before everything that asks; then authorization.</summary>
    /// <param name="app">The application.</param>
    public static IApplicationBuilder UseMunicipalIdentity(this IApplicationBuilder app)
    {
        UseProxies(app);
        app.Use((HttpContext context, RequestDelegate next) =>
            context.RequestServices.GetRequiredService<RequestLimits>().TryAddress(context) ? next(context) : Task.CompletedTask);
        if (app.ApplicationServices.GetRequiredService<IdentityOptions>().Authority is { Length: > 0 })
        {
            app.Use(TellUnreachableAsync);
        }

        // WebApplication would put authentication before everything by itself: requests without any credential do without it, and do not wait for keys.
        app.Properties["__AuthenticationMiddlewareSet"] = true;
        app.UseWhen(NeedsIdentity, branch =>
        {
            branch.Use(async (HttpContext context, RequestDelegate next) =>
            {
                if (await context.RequestServices.GetRequiredService<IdentityReadiness>().WaitAsync(context.RequestAborted))
                {
                    await next(context);
                }
                else
                {
                    await RefuseForNowAsync(context, "The keys that credentials are judged by are not loaded yet. Try again in some seconds.");
                }
            });

            // The framework asks every scheme that answers requests itself whether this is one of its own, of which the own authority makes much work.
            branch.UseWhen(IsOwn, own => own.UseAuthentication());
            branch.UseWhen(context => !IsOwn(context), others => others.Use(RecogniseAsync));
        });
        app.UseMiddleware<PrincipalMiddleware>();
        app.UseAuthorization();
        return app;
    }

    /// <summary>Maps the endpoints of the own authority, where there is one.</summary>
    /// <param name="endpoints">Where to map.</param>
    public static void MapMunicipalIdentity(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetRequiredService<ITokenAuthority>() is not OwnAuthority)
        {
            return;
        }

        string[] getAndPost = ["GET", "POST"];
        endpoints.MapMethods($"/{AuthorityPaths.Authorize}", getAndPost, (HttpContext context, AuthorizeEndpoint endpoint) => endpoint.AnswerAsync(context)).ExcludeFromDescription();
        endpoints.MapPost($"/{AuthorityPaths.Token}", (HttpContext context, TokenEndpoint endpoint) => endpoint.AnswerAsync(context)).DisableAntiforgery();
        endpoints.MapMethods($"/{AuthorityPaths.UserInfo}", getAndPost, PersonEndpoints.UserInfoAsync).DisableAntiforgery();
        endpoints.MapMethods($"/{AuthorityPaths.EndSession}", getAndPost, PersonEndpoints.EndSessionAsync).DisableAntiforgery();
    }

    private static void UseProxies(IApplicationBuilder app)
    {
        var trusted = app.ApplicationServices.GetRequiredService<IdentityOptions>().TrustedProxies ?? string.Empty;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var address in trusted.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            options.KnownProxies.Add(IPAddress.TryParse(address, out var parsed)
                ? parsed
                : throw new OptionsValidationException(IdentityOptions.Section, typeof(IdentityOptions), [$"Identity:TrustedProxies '{address}' is no IP address."]));
        }

        if (options.KnownProxies.Count > 0)
        {
            app.UseForwardedHeaders(options);
        }
    }

    private static async Task TellUnreachableAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception e) when (!context.Response.HasStarted && (e as AuthorityUnreachableException ?? e.InnerException as AuthorityUnreachableException) is { } unreachable)
        {
            await RefuseForNowAsync(context, unreachable.Told);
        }
    }

    private static Task RefuseForNowAsync(HttpContext context, string reason)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        return context.Response.WriteAsync(reason, context.RequestAborted);
    }

    private static bool IsOwn(HttpContext context) => Array.Exists(OwnPaths, path => context.Request.Path.StartsWithSegments(path));

    private static async Task RecogniseAsync(HttpContext context, RequestDelegate next)
    {
        if ((await context.AuthenticateAsync()).Principal is { } user)
        {
            context.User = user;
        }

        await next(context);
    }

    private static bool NeedsIdentity(HttpContext context)
    {
        var request = context.Request;
        return !request.Path.StartsWithSegments("/operator")
            && (request.Headers.Cookie.Count > 0
                || request.Headers.Authorization.Count > 0
                || request.Headers.ContainsKey(IdentitySchemes.ApiKeyHeader)
                || IsOwn(context));
    }
}
