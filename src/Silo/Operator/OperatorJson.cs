using System.Text.Json.Serialization;
using MunicipalBenchmark.Mappings;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Silo.Operator.Doctor;

namespace MunicipalBenchmark.Silo.Operator;

/// <summary>What goes over the operator channel, and what <c>--format json</c> prints of it.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ServiceFile))]
[JsonSerializable(typeof(PublicationReport))]
[JsonSerializable(typeof(PlanView))]
[JsonSerializable(typeof(Refusal))]
[JsonSerializable(typeof(ReindexReport))]
[JsonSerializable(typeof(DoctorReport))]
[JsonSerializable(typeof(MapPlan))]
[JsonSerializable(typeof(MappingSheet))]
internal sealed partial class OperatorJson : JsonSerializerContext;
