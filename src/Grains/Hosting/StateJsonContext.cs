using System.Text.Json.Serialization;
using MunicipalBenchmark.Grains.Catalogue;
using MunicipalBenchmark.Grains.Cities;
using MunicipalBenchmark.Grains.Mappings;
using MunicipalBenchmark.Grains.Networks;
using MunicipalBenchmark.Grains.Objectives;
using MunicipalBenchmark.Grains.Plans;

namespace MunicipalBenchmark.Grains.Hosting;

/// <summary>Generated readers and writers of every stored state.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StoredCity))]
[JsonSerializable(typeof(StoredNetwork))]
[JsonSerializable(typeof(StoredPlan))]
[JsonSerializable(typeof(StoredDraftContent))]
[JsonSerializable(typeof(StoredEdits))]
[JsonSerializable(typeof(StoredEditionContent))]
[JsonSerializable(typeof(StoredObjective))]
[JsonSerializable(typeof(StoredDefinitions))]
[JsonSerializable(typeof(StoredMappings))]
internal sealed partial class StateJsonContext : JsonSerializerContext;
