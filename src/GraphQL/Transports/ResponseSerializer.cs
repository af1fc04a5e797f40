using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;

namespace MunicipalBenchmark.GraphQL.Transports;

/// <summary>Writes answers as JSON: letters of every language as they are.</summary>
internal sealed class ResponseSerializer(IErrorInfoProvider errors)
    : GraphQLSerializer(options => options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, errors)
{
    /// <summary>Writes an answer into a buffer, so that a failure can still become a clean error.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="result">The answer.</param>
    public void Write(IBufferWriter<byte> buffer, ExecutionResult result)
    {
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = SerializerOptions.Encoder, SkipValidation = true });
        JsonSerializer.Serialize(writer, result, SerializerOptions);
    }
}
