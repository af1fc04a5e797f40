using System.Buffers;
using System.Diagnostics;
using GraphQL;
using GraphQL.Types;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.GraphQL.Errors;
using MunicipalBenchmark.GraphQL.Hosting;
using MunicipalBenchmark.GraphQL.Limits;

namespace MunicipalBenchmark.GraphQL.Transports;

/// <summary>GraphQL over HTTP: GET for queries, POST for everything; browsers get a page to ask from.</summary>
internal sealed partial class GraphQLEndpoint(
    IDocumentExecuter executer,
    ISchema schema,
    RequestReader reader,
    ResponseSerializer serializer,
    IPrincipalSource principals,
    ILogger<GraphQLEndpoint> logger)
{
    private const int UsualAnswer = 4096;

    /// <summary>Answers a request.</summary>
    /// <param name="context">The request.</param>
    public async Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        context.Response.Headers.Vary = "Accept";
        var isGet = HttpMethods.IsGet(request.Method);
        var mediaType = MediaTypes.Negotiate(request.Headers.Accept, withPage: isGet);
        if (!isGet && !HttpMethods.IsPost(request.Method))
        {
            context.Response.Headers.Allow = "GET, POST";
            await RefuseAsync(
                context, mediaType, new(StatusCodes.Status405MethodNotAllowed, OperationKinds.MethodNotAllowed, "Ask by GET or POST."));
            return;
        }

        if (mediaType is null)
        {
            await RefuseAsync(
                context,
                mediaType,
                new(StatusCodes.Status406NotAcceptable, "NOT_ACCEPTABLE", $"Answers are {MediaTypes.GraphQLResponse} or {MediaTypes.Json}: accept one of them."));
            return;
        }

        if (mediaType == MediaTypes.Html)
        {
            await GraphiQLPage.WriteAsync(context);
            return;
        }

        try
        {
            var call = isGet ? reader.ReadGet(request) : await reader.ReadPostAsync(request, context.RequestAborted);
            await AnswerAsync(context, mediaType, call, isGet);
        }
        catch (BadRequestException refused)
        {
            await RefuseAsync(context, mediaType, refused);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
        }
    }

    private async Task AnswerAsync(HttpContext context, string mediaType, GraphQLCall call, bool isGet)
    {
        var trace = Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
        var userContext = new Dictionary<string, object?>(StringComparer.Ordinal) { [ErrorMapper.TraceId] = trace };
        if (isGet)
        {
            userContext[OperationKinds.Safe] = true;
        }

        ExecutionResult result;
        using (PrincipalContext.Act(principals.PrincipalOf(context), new(CallOrigin.GraphQL, context.Connection.RemoteIpAddress?.ToString())))
        {
            result = await executer.ExecuteAsync(new()
            {
                Schema = schema,
                Query = call.Query,
                OperationName = call.OperationName,
                Variables = call.Variables,
                Extensions = call.Extensions,
                RequestServices = context.RequestServices,
                UserContext = userContext,
                CancellationToken = context.RequestAborted,
            });
        }

        var buffer = new ArrayBufferWriter<byte>(UsualAnswer);
        try
        {
            serializer.Write(buffer, result);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogUnwritable(e, trace);
            result = new(ErrorMapper.Internal(trace));
            buffer.ResetWrittenCount();
            serializer.Write(buffer, result);
        }

        await WriteAsync(context, mediaType, ResponseStatus.Of(mediaType, result), buffer.WrittenMemory);
    }

    private Task RefuseAsync(HttpContext context, string? mediaType, BadRequestException refused)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        serializer.Write(buffer, new(new ExecutionError(refused.Message) { Code = refused.Code }));
        return WriteAsync(context, mediaType is null or MediaTypes.Html ? MediaTypes.Json : mediaType, refused.Status, buffer.WrittenMemory);
    }

    private static Task WriteAsync(HttpContext context, string mediaType, int status, ReadOnlyMemory<byte> body)
    {
        var response = context.Response;
        response.StatusCode = status;
        if (status == StatusCodes.Status405MethodNotAllowed && response.Headers.Allow.Count == 0)
        {
            response.Headers.Allow = "POST";
        }

        response.ContentType = $"{mediaType}; charset=utf-8";
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A GraphQL answer could not be written; trace {TraceId}.")]
    private partial void LogUnwritable(Exception exception, string traceId);
}
