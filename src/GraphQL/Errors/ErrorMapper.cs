using GraphQL;
using GraphQL.Execution;
using Microsoft.Extensions.Logging;
using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.GraphQL.Errors;

/// <summary>
/// The one place where an exception becomes an error of the answer. Refusals are errors already (<see cref="RefusedError"/>,
/// <see cref="BadUserInputError"/>) and do not pass here.
/// </summary>
internal sealed partial class ErrorMapper(ILogger<ErrorMapper> logger)
{
    /// <summary>Key of the request's trace id in the execution's user context.</summary>
    public const string TraceId = "traceId";

    /// <summary>Replaces an exception by what the client may know of it; the log gets the rest.</summary>
    /// <param name="context">The exception and where it happened.</param>
    public void Map(UnhandledExceptionContext context)
    {
        var trace = context.ExecutionOptions.UserContext.TryGetValue(TraceId, out var id) ? id as string : null;
        if (context.OriginalException is AccessDeniedException)
        {
            context.Exception = new ExecutionError("This is not open to you. Sign in with an account that may see it.") { Code = "FORBIDDEN" };
            return;
        }

        LogFailure(context.OriginalException, context.FieldContext?.FieldDefinition.Name, trace);
        context.Exception = Internal(trace);
    }

    /// <summary>The error for what nobody expected.</summary>
    /// <param name="trace">The request's trace id, with which the log can be searched.</param>
    public static ExecutionError Internal(string? trace) => new("Something went wrong on our side. Ask again; if it stays, report the traceId.")
    {
        Code = "INTERNAL",
        Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { [TraceId] = trace },
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "GraphQL field {Field} failed; trace {TraceId}.")]
    private partial void LogFailure(Exception exception, string? field, string? traceId);
}
