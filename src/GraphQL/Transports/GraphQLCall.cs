using GraphQL;

namespace MunicipalBenchmark.GraphQL.Transports;

/// <summary>A well-formed GraphQL request.</summary>
/// <param name="Query">The document.</param>
/// <param name="OperationName">Which of its operations; null for the only one.</param>
/// <param name="Variables">Values of its variables.</param>
/// <param name="Extensions">Extensions of the protocol.</param>
internal sealed record GraphQLCall(string Query, string? OperationName, Inputs Variables, Inputs Extensions);
