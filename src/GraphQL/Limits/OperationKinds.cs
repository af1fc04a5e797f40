using GraphQL;
using GraphQLParser.AST;

namespace MunicipalBenchmark.GraphQL.Limits;

/// <summary>Which kinds of operation a request may run: those the schema has, and over GET only queries.</summary>
internal static class OperationKinds
{
    /// <summary>Code of an operation that its HTTP method does not allow.</summary>
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";

    /// <summary>Key in the user context that marks a request by a safe HTTP method.</summary>
    public const string Safe = "safe";

    /// <summary>Refuses an operation of a kind that cannot run. An operation that cannot be determined is left to the engine.</summary>
    /// <param name="document">The document.</param>
    /// <param name="options">The request.</param>
    /// <exception cref="ExecutionError">It cannot run.</exception>
    public static void Check(GraphQLDocument document, ExecutionOptions options)
    {
        var operations = document.Definitions.OfType<GraphQLOperationDefinition>()
            .Where(operation => string.IsNullOrEmpty(options.OperationName) || operation.Name == options.OperationName);
        var kind = operations.FirstOrDefault()?.Operation ?? OperationType.Query;
        if (kind != OperationType.Query && options.UserContext.ContainsKey(Safe))
        {
            throw new ExecutionError("GET runs queries only: send this operation by POST.") { Code = MethodNotAllowed };
        }

        if (kind == OperationType.Subscription && options.Schema?.Subscription is null)
        {
            throw new ExecutionError("This service answers queries and mutations, so far.") { Code = "OPERATION_NOT_SUPPORTED" };
        }
    }
}
