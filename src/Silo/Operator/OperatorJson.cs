using System.Text.Json.Serialization;
using MunicipalBenchmark.Audit;
using MunicipalBenchmark.Identity.Authority;
using MunicipalBenchmark.Mappings;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Silo.Operator.Doctor;
using MunicipalBenchmark.Silo.Seeding;

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
[JsonSerializable(typeof(NetworkSynonyms))]
[JsonSerializable(typeof(SeedRequest))]
[JsonSerializable(typeof(SeedReport))]
[JsonSerializable(typeof(AuditReport))]
[JsonSerializable(typeof(AuditPage))]
[JsonSerializable(typeof(UserReport))]
[JsonSerializable(typeof(ClientRegistration))]
[JsonSerializable(typeof(ClientList))]
[JsonSerializable(typeof(RegisteredClient))]
[JsonSerializable(typeof(DoctorReport))]
[JsonSerializable(typeof(MapPlan))]
[JsonSerializable(typeof(MappingSheet))]
internal sealed partial class OperatorJson : JsonSerializerContext;
