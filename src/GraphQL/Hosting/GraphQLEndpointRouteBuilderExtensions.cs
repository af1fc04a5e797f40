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
        var endpoint = endpoints.ServiceProvider.GetRequiredService<GraphQLEndpoint>();
        endpoints.MapGet($"{path}/graphiql/{{file}}", GraphiQLPage.WriteFileAsync);
        endpoints.MapPost("/uploads", (RequestDelegate)endpoints.ServiceProvider.GetRequiredService<UploadEndpoint>().HandleAsync);
        return endpoints.Map(path, (RequestDelegate)endpoint.HandleAsync);
    }
}
