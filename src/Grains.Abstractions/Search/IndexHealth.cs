namespace MunicipalBenchmark.Search;

/// <summary>What the health page and the portal say of the index.</summary>
/// <param name="State">How it is.</param>
/// <param name="BackEnd">For example <c>Lucene.NET 4.8</c> or <c>Elasticsearch 8.19.13</c>.</param>
/// <param name="Documents">Documents held; null when unknown.</param>
/// <param name="Detail">What a person should know, in English; no secrets.</param>
[GenerateSerializer, Immutable, Alias("mb.index-health")]
public sealed record IndexHealth(IndexState State, string BackEnd, long? Documents, string Detail);
