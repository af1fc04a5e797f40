using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.Hosting;

namespace MunicipalBenchmark.GraphQL.Hosting;

/// <summary>Builds the schema at start, so that a mistake in it stops the start and not the first request.</summary>
internal sealed class SchemaStartup(ISchema schema) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        schema.Initialize();

        // Introspection has a limit of its own (LimitingDocumentBuilder): by the rules for data the usual query would be over any budget.
        schema.WithIntrospectionComplexityImpact(0);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
