using System.Globalization;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation.Complexity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MunicipalBenchmark.GraphQL.Errors;
using MunicipalBenchmark.GraphQL.Limits;
using MunicipalBenchmark.GraphQL.Schema;
using MunicipalBenchmark.GraphQL.Transports;
using MunicipalBenchmark.GraphQL.Uploads;
using MunicipalBenchmark.Uploads;

namespace MunicipalBenchmark.GraphQL.Hosting;

/// <summary>Registers the GraphQL edge.</summary>
public static class GraphQLServiceCollectionExtensions
{
    /// <summary>
    /// Adds schema, engine and limits. Needs an <see cref="IGrainFactory"/>, an <see cref="IUploadStore"/> and <see cref="IUploadedPlans"/>; register an <see cref="IPrincipalSource"/> to know callers.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The configuration; section <see cref="GraphQLOptions.Section"/> is read.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddMunicipalGraphQL(this IServiceCollection services, IConfiguration configuration)
    {
        // Descriptions come from the XML docs; the engine wants to know before it meets the first type.
        GlobalSwitches.EnableReadDescriptionFromXmlDocumentation = true;

        var options = configuration.GetSection(GraphQLOptions.Section).Get<GraphQLOptions>() ?? new();
        services.AddSingleton(options);
        services.TryAddSingleton<IPrincipalSource, AnonymousPrincipalSource>();
        services.AddSingleton<ErrorMapper>();
        services.AddSingleton<RequestReader>();
        services.AddSingleton<ResponseSerializer>();
        services.AddSingleton<GraphQLEndpoint>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(configuration.GetSection(UploadsOptions.Section).Get<UploadsOptions>() ?? new());
        services.AddSingleton<UploadEndpoint>();
        services.AddSingleton<IDocumentBuilder, LimitingDocumentBuilder>();
        services.AddHostedService<SchemaStartup>();
        services.AddGraphQL(builder => builder
            .AddSchema<MunicipalSchema>()
            .AddGraphTypes(typeof(MunicipalSchema).Assembly)
            .AddAutoClrMappings()
            .AddSerializer(provider => provider.GetRequiredService<ResponseSerializer>())
            .AddErrorInfoProvider(errors => errors.ExposeCodes = false)
            .AddUnhandledExceptionHandler(context => context.ExecutionOptions.RequestServices!.GetRequiredService<ErrorMapper>().Map(context))
            .AddSchemaVisitor(new PageSizeVisitor(options))
            .AddComplexityAnalyzer(cost => ConfigureCost(cost, options))
            .ConfigureExecution<DocumentCache>()
            .WithTimeout(options.Timeout, TimeoutAction.ReturnTimeoutError)
            .UseTelemetry(telemetry => telemetry.RecordDocument = false));
        return services;
    }

    private static void ConfigureCost(ComplexityOptions cost, GraphQLOptions options)
    {
        cost.MaxComplexity = options.MaximumCost;
        cost.ValidateComplexityDelegate = context =>
        {
            if (context.Error is not null)
            {
                context.Error = new LimitError("QUERY_TOO_EXPENSIVE", string.Create(
                    CultureInfo.InvariantCulture,
                    $"The query costs {context.TotalImpact:0}; {options.MaximumCost} is allowed (GraphQL:MaximumCost). Ask for smaller pages or fewer fields."));
            }

            return Task.CompletedTask;
        };
    }
}
