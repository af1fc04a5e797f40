using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MunicipalBenchmark.Search.Elasticsearch;
using MunicipalBenchmark.Search.Indexing;
using MunicipalBenchmark.Search.Lucene;
using MunicipalBenchmark.Search.Queries;

namespace MunicipalBenchmark.Search.Hosting;

/// <summary>Registers the search with a host.</summary>
public static class SearchServices
{
    private const string DefaultDataDirectory = "./data";
    private const string IndexFolder = "search";

    /// <summary>
    /// Adds <see cref="IPlanIndex"/>: Elasticsearch where <c>Search:Elasticsearch:Url</c> is set, else the embedded index in the folder <c>search</c> of
    /// <c>Data:Directory</c>; and the service that rebuilds it from an <see cref="ISearchSource"/>, if the host has one, whenever it is new, broken or of
    /// another format. The embedded index is opened at its first use; while another process has it, it is unavailable.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configuration">Section <c>Search</c>, and <c>Data:Directory</c>.</param>
    public static IServiceCollection AddMunicipalSearch(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<SearchOptions>().Bind(configuration.GetSection("Search")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ElasticsearchOptions>().Bind(configuration.GetSection("Search:Elasticsearch")).ValidateDataAnnotations().ValidateOnStart();
        if (string.IsNullOrWhiteSpace(configuration["Search:Elasticsearch:Url"]))
        {
            var folder = Path.GetFullPath(Path.Combine(configuration["Data:Directory"] ?? DefaultDataDirectory, IndexFolder));
            services.AddSingleton(provider => new LuceneFolder(folder, provider.GetRequiredService<ILogger<LuceneStore>>()));
            services.AddSingleton<ISearchEngine, LuceneEngine>();
        }
        else
        {
            services.AddSingleton(provider => provider.GetRequiredService<IOptions<ElasticsearchOptions>>().Value);
            services.AddSingleton<ElasticConnection>();
            services.AddSingleton<ElasticIndices>();
            services.AddSingleton<ElasticWriter>();
            services.AddSingleton<ElasticSnapshots>();
            services.AddSingleton<ISearchEngine, ElasticEngine>();
        }

        services.AddSingleton<ISearchTerms, SearchTerms>();
        services.AddSingleton<IPlanIndex>(provider => new PlanIndex(provider.GetRequiredService<ISearchEngine>(), provider.GetRequiredService<IOptions<SearchOptions>>().Value));
        services.AddHostedService<IndexKeeper>();
        return services;
    }
}
