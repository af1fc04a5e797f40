using System.Text.Json.Serialization;
using MunicipalBenchmark.Plans.Revisions;

namespace MunicipalBenchmark.Silo.Operator;

/// <summary>Differences as they go over the operator channel and as <c>--format json</c> prints them: enumerations are UPPER_SNAKE, as in mb-plan/1.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ImportReport))]
[JsonSerializable(typeof(PlanRevision))]
[JsonSerializable(typeof(PlanDifference))]
internal sealed partial class RevisionJson : JsonSerializerContext;
