using System.Globalization;
using System.Text;
using System.Text.Json;
using GraphQL;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using MunicipalBenchmark.GraphQL.Hosting;

namespace MunicipalBenchmark.GraphQL.Transports;

/// <summary>Reads a GraphQL request from a POST body or a query string, and says precisely what is wrong with one that is not well formed.</summary>
internal sealed class RequestReader(GraphQLOptions options)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    /// <summary>Reads a POST.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="BadRequestException">It is no well-formed request.</exception>
    public async Task<GraphQLCall> ReadPostAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        CheckContentType(request);
        if (request.ContentLength > options.MaximumQueryBytes)
        {
            throw TooLarge();
        }

        var buffer = new byte[(int)Math.Min(request.ContentLength + 1 ?? 4096, options.MaximumQueryBytes + 1)];
        var length = 0;
        int read;
        while ((read = await request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken)) > 0)
        {
            length += read;
            if (length > options.MaximumQueryBytes)
            {
                throw TooLarge();
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Min(buffer.Length * 4, options.MaximumQueryBytes + 1));
            }
        }

        return ReadBody(buffer.AsMemory(0, length));
    }

    /// <summary>Reads a GET.</summary>
    /// <param name="request">The request.</param>
    /// <exception cref="BadRequestException">It is no well-formed request.</exception>
    public GraphQLCall ReadGet(HttpRequest request)
    {
        if (request.QueryString.Value?.Length > options.MaximumQueryBytes)
        {
            throw TooLarge();
        }

        var query = Parameter(request, "query") ?? throw Malformed("The parameter 'query' is missing: give a GraphQL document in it.");
        return new(
            CheckText(query, "query"),
            Parameter(request, "operationName"),
            ParameterObject(request, "variables"),
            ParameterObject(request, "extensions"));
    }

    private static void CheckContentType(HttpRequest request)
    {
        var readable = MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals(MediaTypes.Json, StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
        if (!readable || request.Headers.ContentEncoding.Count > 0)
        {
            throw new BadRequestException(
                StatusCodes.Status415UnsupportedMediaType,
                "UNSUPPORTED_MEDIA_TYPE",
                "The body must be JSON in UTF-8, not compressed: send Content-Type: application/json.");
        }
    }

    private static GraphQLCall ReadBody(ReadOnlyMemory<byte> body)
    {
        using var document = Parse(WithoutMark(body), "body");
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw Malformed(root.ValueKind == JsonValueKind.Array
                ? "The body is an array: requests are sent one by one, each as a JSON object."
                : "The body is no JSON object: send {\"query\": \"…\"}.");
        }

        var query = Text(root, "query") is { Length: > 0 } text ? text : throw Malformed("The member 'query' is missing: give a GraphQL document in it.");
        return new(CheckText(query, "query"), Text(root, "operationName"), Object(root, "variables"), Object(root, "extensions"));
    }

    private static string? Text(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String ? String(value, name) : throw Malformed($"The member '{name}' is no string.");
    }

    private static Inputs Object(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return Inputs.Empty;
        }

        return value.ValueKind == JsonValueKind.Object ? JsonInputs.Read(value, name) : throw Malformed($"'{name}' is no JSON object.");
    }

    private static string? Parameter(HttpRequest request, string name)
    {
        var values = request.Query[name];
        if (values.Count > 1)
        {
            throw Malformed($"The parameter '{name}' is given {values.Count.ToString(CultureInfo.InvariantCulture)} times.");
        }

        return string.IsNullOrEmpty(values) ? null : values.ToString();
    }

    private static Inputs ParameterObject(HttpRequest request, string name)
    {
        if (Parameter(request, name) is not { } json)
        {
            return Inputs.Empty;
        }

        using var document = Parse(Encoding.UTF8.GetBytes(json), name);
        return document.RootElement.ValueKind switch
        {
            JsonValueKind.Null => Inputs.Empty,
            JsonValueKind.Object => JsonInputs.Read(document.RootElement, name),
            _ => throw Malformed($"'{name}' is no JSON object."),
        };
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> json, string where)
    {
        try
        {
            return JsonDocument.Parse(json, Strict);
        }
        catch (JsonException e)
        {
            throw Malformed(string.Create(
                CultureInfo.InvariantCulture, $"The {where} is no valid JSON, at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}."));
        }
    }

    // Invalid UTF-8 and lone surrogates parse as JSON and fail when read.
    private static string String(JsonElement value, string where)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Malformed($"'{where}' holds text that is no valid Unicode.");
        }
    }

    private static string CheckText(string text, string where) =>
        text.Contains('\0', StringComparison.Ordinal) ? throw Malformed($"'{where}' holds the character U+0000.") : text;

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> body) =>
        body.Span.StartsWith(Encoding.UTF8.Preamble) ? body[Encoding.UTF8.Preamble.Length..] : body;

    internal static BadRequestException Malformed(string message) => new(StatusCodes.Status400BadRequest, "BAD_REQUEST", message);

    private BadRequestException TooLarge() => new(
        StatusCodes.Status413PayloadTooLarge,
        "QUERY_TOO_LARGE",
        string.Create(CultureInfo.InvariantCulture, $"The request is larger than {options.MaximumQueryBytes} bytes (GraphQL:MaximumQueryBytes). Ask in several queries."));
}
