using System.Text.Json.Serialization;

namespace MunicipalBenchmark.GraphQL.Uploads;

/// <summary>What a sent document got.</summary>
/// <param name="Id">What <c>importPlan</c> takes.</param>
/// <param name="Name">File name without folder.</param>
/// <param name="MediaType">What it is by its content.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
/// <param name="KeptUntil">When it is forgotten.</param>
internal sealed record UploadAnswer(string Id, string Name, string MediaType, long Length, string Sha256, DateTimeOffset KeptUntil);

/// <summary>Why a document was not taken.</summary>
/// <param name="Code">Stable code, as in GraphQL.</param>
/// <param name="Message">What was refused, and what to do.</param>
internal sealed record UploadRefusal(string Code, string Message);

/// <summary>How the answers are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(UploadAnswer))]
[JsonSerializable(typeof(UploadRefusal))]
internal sealed partial class UploadJson : JsonSerializerContext;
