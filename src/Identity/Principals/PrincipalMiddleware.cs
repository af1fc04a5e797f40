using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identity.Abuse;
using MunicipalBenchmark.Identity.Hosting;

namespace MunicipalBenchmark.Identity.Principals;

/// <summary>
/// Finds out who acts in a request and puts it into the request and into the context of grain calls. A credential that is shown and wrong is
/// refused: whoever believes to be signed in must not silently get an anonymous answer.
/// </summary>
internal sealed class PrincipalMiddleware(RequestDelegate next, PrincipalReader reader, RequestLimits limits)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.User.Identity is not { IsAuthenticated: true } && ShowsCredential(context.Request) && !JudgesItself(context.Request.Path))
        {
            await context.ChallengeAsync(IdentitySchemes.Default).ConfigureAwait(false);
            return;
        }

        if (context.User.Identity is { IsAuthenticated: true, AuthenticationType: IdentitySchemes.Session } && CrossSite.Is(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var principal = await reader.ReadAsync(context.User, context.RequestAborted).ConfigureAwait(false);
        if (context.Request.Headers.TryGetValue(RequestPrincipal.ActingForHeader, out var choice) && !StringValues.IsNullOrEmpty(choice))
        {
            if (ActingFor.Narrow(principal.Memberships, choice.ToString()) is not { } chosen)
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return;
            }

            principal = principal with { Memberships = chosen };
        }

        if (!limits.TryCaller(context, principal))
        {
            return;
        }

        RequestPrincipal.Set(context, principal);
        using var acting = PrincipalContext.Act(principal);
        await next(context).ConfigureAwait(false);
    }

    // The authority's endpoints take clients' credentials, and userinfo has rules of its own; the operator's channel has a token of its own.
    private static bool JudgesItself(PathString path) => path.StartsWithSegments("/connect") || path.StartsWithSegments("/operator");

    private static bool ShowsCredential(HttpRequest request) =>
        request.Headers.ContainsKey(IdentitySchemes.ApiKeyHeader) || !StringValues.IsNullOrEmpty(request.Headers.Authorization);
}
