using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace MunicipalBenchmark.Portal.Assets;

/// <summary>The style sheet, fonts and scripts of the pages, from the assembly's own resources: nothing inline, nothing from elsewhere.</summary>
internal static class PortalAssets
{
    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["portal.css"] = "text/css; charset=utf-8",
        ["portal.js"] = "text/javascript; charset=utf-8",
        ["titillium-regular.woff2"] = "font/woff2",
        ["titillium-600.woff2"] = "font/woff2",
        ["titillium-700.woff2"] = "font/woff2",
        ["bootstrap-italia.licence.txt"] = "text/plain; charset=utf-8",
        ["titillium.licence.txt"] = "text/plain; charset=utf-8",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Every build has a module version of its own: an address never names other content later.
    private static readonly string Build = typeof(PortalAssets).Module.ModuleVersionId.ToString("N");

    /// <summary>The route of the files.</summary>
    public const string Route = "/assets/{build}/{file}";

    /// <summary>The address of a file on a page.</summary>
    /// <param name="file">Its name.</param>
    public static string Url(string file) => $"/assets/{Build}/{file}";

    /// <summary>Answers a file.</summary>
    /// <param name="context">The request, with the file's name as route value.</param>
    public static Task WriteAsync(HttpContext context)
    {
        var name = context.Request.RouteValues["file"] as string ?? "";
        if (!Types.TryGetValue(name, out var type))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        // A page of an older build may still ask by its own address: it gets today's file, unkept.
        context.Response.Headers.CacheControl = context.Request.RouteValues["build"] as string == Build ? "public, max-age=31536000, immutable" : "no-cache";
        var stream = typeof(PortalAssets).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        return Results.Stream(stream, type, entityTag: new EntityTagHeaderValue($"\"{Build}\"")).ExecuteAsync(context);
    }
}
