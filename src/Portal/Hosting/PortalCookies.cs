using Microsoft.AspNetCore.Http;

namespace MunicipalBenchmark.Portal.Hosting;

/// <summary>Cookies of the pages: unreadable for scripts, not sent with other sites' posts, and on https bound to the host.</summary>
internal static class PortalCookies
{
    /// <summary>What a browser keeps only as it was sent by this host, over https and for all of it.</summary>
    public const string HostPrefix = "__Host-";

    /// <summary>The value that came with a request; null without one.</summary>
    public static string? Read(HttpRequest request, string name) => request.Cookies[NameOf(request, name)];

    /// <summary>Has the browser keep a value.</summary>
    public static void Keep(HttpContext context, string name, string value, TimeSpan life) =>
        context.Response.Cookies.Append(NameOf(context.Request, name), value, Options(context.Request, life));

    /// <summary>Has the browser forget it.</summary>
    public static void Forget(HttpContext context, string name) => context.Response.Cookies.Delete(NameOf(context.Request, name), Options(context.Request, null));

    private static string NameOf(HttpRequest request, string name) => request.IsHttps ? $"{HostPrefix}{name}" : name;

    private static CookieOptions Options(HttpRequest request, TimeSpan? life) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = life,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = request.IsHttps,
    };
}
