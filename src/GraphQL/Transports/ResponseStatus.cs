using GraphQL;
using Microsoft.AspNetCore.Http;
using MunicipalBenchmark.GraphQL.Limits;

namespace MunicipalBenchmark.GraphQL.Transports;

/// <summary>
/// The HTTP status of an answer, in one place: the text of GraphQL over HTTP is still moving. Today's reading is the one that the audits
/// of graphql-http check.
/// </summary>
internal static class ResponseStatus
{
    /// <summary>The status.</summary>
    /// <param name="mediaType">What is answered with.</param>
    /// <param name="result">The answer.</param>
    public static int Of(string mediaType, ExecutionResult result)
    {
        if (result.Executed)
        {
            return StatusCodes.Status200OK;
        }

        return (result.Errors?.FirstOrDefault()?.Code) switch
        {
            OperationKinds.MethodNotAllowed => StatusCodes.Status405MethodNotAllowed,
            "TIMEOUT" => StatusCodes.Status504GatewayTimeout,
            "INTERNAL" => StatusCodes.Status500InternalServerError,
            _ when mediaType == MediaTypes.Json => StatusCodes.Status200OK,
            "FORBIDDEN" => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status400BadRequest,
        };
    }
}
