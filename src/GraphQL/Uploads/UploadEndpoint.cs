using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.GraphQL.Errors;
using MunicipalBenchmark.GraphQL.Hosting;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Uploads;

namespace MunicipalBenchmark.GraphQL.Uploads;

/// <summary>Takes documents in for <c>importPlan</c>: <c>POST /uploads?name=FILE</c> with the bytes as the body. For callers who are known.</summary>
internal sealed class UploadEndpoint(IUploadStore store, IUploadedPlans plans, IPrincipalSource principals, UploadsOptions options, TimeProvider time)
{
    private const int LongestName = 200;
    private const int IdBytes = 24;

    /// <summary>Answers a request.</summary>
    /// <param name="context">The request.</param>
    public async Task HandleAsync(HttpContext context)
    {
        var caller = principals.PrincipalOf(context);
        var result = caller.Kind == PrincipalKind.Anonymous
            ? Refuse(StatusCodes.Status401Unauthorized, "UNAUTHENTICATED", "Documents are taken from known callers only: send an access token or an API key.")
            : await TakeAsync(context, caller);
        await result.ExecuteAsync(context);
    }

    private async Task<IResult> TakeAsync(HttpContext context, Principal caller)
    {
        if (FileName(context.Request.Query["name"]) is not { } name)
        {
            return Refuse(StatusCodes.Status400BadRequest, "UPLOAD_NAME_INVALID", $"Name the document in the query: ?name=FILE, at most {LongestName} characters.");
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = plans.MaximumBytes;
        }

        if (context.Request.ContentLength is not { } length)
        {
            return Refuse(StatusCodes.Status411LengthRequired, "UPLOAD_LENGTH_REQUIRED", "Say how long the document is: send Content-Length.");
        }

        if (length > plans.MaximumBytes)
        {
            // What is not read of the document stays in the connection, which the server gives up: the client is told not to use it again.
            if (HttpProtocol.IsHttp11(context.Request.Protocol))
            {
                context.Response.Headers.Connection = "close";
            }

            return Refuse(StatusCodes.Status413PayloadTooLarge, "DOCUMENT_TOO_LARGE", FormattableString.Invariant($"'{name}' has {length} bytes; the limit Limits:DocumentBytes is {plans.MaximumBytes}. Split the document."));
        }

        var content = new byte[length];
        await context.Request.Body.ReadExactlyAsync(content, context.RequestAborted);
        var type = plans.Identify(content, name);
        if (!type.IsDone)
        {
            return Refuse(StatusCodes.Status415UnsupportedMediaType, type.Refusal);
        }

        var now = time.GetUtcNow();
        var kept = await store.KeepAsync(
            new Upload
            {
                Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)),
                Owner = caller.Id,
                Name = name,
                MediaType = type.Value,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
                Length = length,
                At = now,
            },
            content,
            new UploadAllowance(now - options.Kept, options.Files, options.Bytes),
            context.RequestAborted);
        return kept.IsDone
            ? Results.Json(Answer(kept.Value), UploadJson.Default.UploadAnswer, statusCode: StatusCodes.Status201Created)
            : Refuse(StatusCodes.Status429TooManyRequests, kept.Refusal);
    }

    private UploadAnswer Answer(Upload upload) => new(upload.Id, upload.Name, upload.MediaType, upload.Length, upload.Sha256, upload.At + options.Kept);

    // Some browsers send a whole path. What is left is shown to people and never names a file of ours.
    private static string? FileName(string? given)
    {
        var name = given?[(given.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return name is { Length: > 0 and <= LongestName } and not "." and not ".." && !name.Any(char.IsControl) ? name : null;
    }

    private static IResult Refuse(int status, Refusal refusal) => Refuse(status, RefusalCode.Of(refusal), refusal.Message);

    private static IResult Refuse(int status, string code, string message) =>
        Results.Json(new UploadRefusal(code, message), UploadJson.Default.UploadRefusal, statusCode: status);
}
