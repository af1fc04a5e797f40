using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MunicipalBenchmark.GraphQL.Transports;

namespace MunicipalBenchmark.GraphQL.Hosting;

/// <summary>Builds the schema at start, so that a mistake in it stops the start and not the first request: beside what else starts, which waits for other things.</summary>
internal sealed class SchemaStartup(IServiceProvider services) : IHostedLifecycleService
{
    private Task _built = Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        _built = Task.Run(Build, cancellationToken);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => _built.WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Build()
    {
        // With it everything that answers a request: the endpoint is asked for by the first one only.
        _ = services.GetRequiredService<GraphQLEndpoint>();
        var schema = services.GetRequiredService<ISchema>();
        schema.Initialize();

        // Introspection has a limit of its own (LimitingDocumentBuilder): by the rules for data the usual query would be over any budget.
        schema.WithIntrospectionComplexityImpact(0);
    }
}
