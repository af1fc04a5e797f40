using Elastic.Clients.Elasticsearch;
using Elastic.Transport;
using Elastic.Transport.Products;
using Elastic.Transport.Products.Elasticsearch;

namespace MunicipalBenchmark.Search.Elasticsearch;

/// <summary>
/// Makes the client of version 9 speak to servers of version 8, which refuse <c>compatible-with=9</c>. Re-implementing this one member is the smallest
/// place that covers every request.
/// </summary>
internal sealed class Elasticsearch8Settings(NodePool nodes, IRequestInvoker invoker) : ElasticsearchClientSettings(nodes, invoker), ITransportConfiguration
{
    private static readonly Registration Product = new();

    ProductRegistration ITransportConfiguration.ProductRegistration => Product;

    private sealed class Registration() : ElasticsearchProductRegistration(typeof(ElasticsearchClient))
    {
        public override string? TransformContentType(string? contentType) =>
            contentType is null ? null : base.TransformContentType(contentType)!.Replace("compatible-with=9", "compatible-with=8", StringComparison.Ordinal);
    }
}
