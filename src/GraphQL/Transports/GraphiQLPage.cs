using System.Collections.Frozen;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace MunicipalBenchmark.GraphQL.Transports;

/// <summary>Serves GraphiQL from the assembly's own resources: nothing inline, nothing from elsewhere.</summary>
internal static class GraphiQLPage
{
    // Fonts and icons are inside the style sheet.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src data:; img-src 'self' data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["react.production.min.js"] = "text/javascript; charset=utf-8",
        ["react-dom.production.min.js"] = "text/javascript; charset=utf-8",
        ["graphiql.min.js"] = "text/javascript; charset=utf-8",
        ["start.js"] = "text/javascript; charset=utf-8",
        ["graphiql.min.css"] = "text/css; charset=utf-8",
        ["page.css"] = "text/css; charset=utf-8",
        ["graphiql.licence.txt"] = "text/plain; charset=utf-8",
        ["react.licence.txt"] = "text/plain; charset=utf-8",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string Page = ReadPage();

    /// <summary>Answers the page.</summary>
    /// <param name="context">The request, for the endpoint itself.</param>
    public static Task WriteAsync(HttpContext context)
    {
        var endpoint = HtmlEncoder.Default.Encode($"{context.Request.PathBase}{context.Request.Path}");
        var response = context.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.CacheControl = "no-cache";
        var page = Page.Replace("{endpoint}", endpoint, StringComparison.Ordinal).Replace("{assets}", $"{endpoint}/graphiql", StringComparison.Ordinal);
        return response.WriteAsync(page, Encoding.UTF8, context.RequestAborted);
    }

    /// <summary>Answers a script or style sheet of the page.</summary>
    /// <param name="context">The request, with the file's name as route value.</param>
    public static Task WriteFileAsync(HttpContext context)
    {
        var name = context.Request.RouteValues["file"] as string ?? "";
        if (!Types.TryGetValue(name, out var type))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var stream = Open(name);
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Stream(stream, type, entityTag: Tag).ExecuteAsync(context);
    }

    // Every build has a module version of its own, so the tag changes exactly when the files may have.
    private static Microsoft.Net.Http.Headers.EntityTagHeaderValue Tag { get; } =
        new($"\"{typeof(GraphiQLPage).Module.ModuleVersionId:N}\"");

    private static string ReadPage()
    {
        using var reader = new StreamReader(Open("index.html"));
        return reader.ReadToEnd();
    }

    private static Stream Open(string name) =>
        typeof(GraphiQLPage).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
}
