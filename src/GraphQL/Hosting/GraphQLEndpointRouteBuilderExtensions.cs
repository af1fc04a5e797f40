using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.GraphQL.Transports;
using MunicipalBenchmark.GraphQL.Uploads;

namespace MunicipalBenchmark.GraphQL.Hosting;

/// <summary>Maps the GraphQL endpoint.</summary>
public static class GraphQLEndpointRouteBuilderExtensions
{
    /// <summary>Serves GraphQL over HTTP, GraphiQL to browsers, and takes documents in at <c>/uploads</c>.</summary>
    /// <param name="endpoints">Where to map.</param>
    /// <param name="path">The path.</param>
    /// <returns>The endpoint, for conventions such as rate limits.</returns>
    public static IEndpointConventionBuilder MapMunicipalGraphQL(this IEndpointRouteBuilder endpoints, string path = "/graphql")
    {
        // Asked for by request: while routes are laid the schema is not yet built (SchemaStartup), and nothing waits for it.
        endpoints.MapGet($"{path}/graphiql/{{file}}", GraphiQLPage.WriteFileAsync);
        endpoints.MapPost("/uploads", (RequestDelegate)(static context => context.RequestServices.GetRequiredService<UploadEndpoint>().HandleAsync(context)));
        return endpoints.Map(path, (RequestDelegate)(static context => context.RequestServices.GetRequiredService<GraphQLEndpoint>().HandleAsync(context)));
    }
}
