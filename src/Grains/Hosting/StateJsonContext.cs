using System.Text.Json.Serialization;
using MunicipalBenchmark.Grains.Audit;
using MunicipalBenchmark.Grains.Catalogue;
using MunicipalBenchmark.Grains.Cities;
using MunicipalBenchmark.Grains.Mappings;
using MunicipalBenchmark.Grains.Members;
using MunicipalBenchmark.Grains.Networks;
using MunicipalBenchmark.Grains.Objectives;
using MunicipalBenchmark.Grains.Persons;
using MunicipalBenchmark.Grains.Plans;
using MunicipalBenchmark.Grains.Plans.Recording;
using MunicipalBenchmark.Grains.Plans.Tags;
using MunicipalBenchmark.Grains.Search.Saved;

namespace MunicipalBenchmark.Grains.Hosting;

/// <summary>Generated readers and writers of every stored state.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StoredCity))]
[JsonSerializable(typeof(StoredSavedSearches))]
[JsonSerializable(typeof(StoredSearchWatch))]
[JsonSerializable(typeof(StoredNetwork))]
[JsonSerializable(typeof(StoredSynonyms))]
[JsonSerializable(typeof(StoredPlan))]
[JsonSerializable(typeof(StoredDraftContent))]
[JsonSerializable(typeof(StoredEdits))]
[JsonSerializable(typeof(StoredEditionContent))]
[JsonSerializable(typeof(StoredRecordings))]
[JsonSerializable(typeof(StoredTagDecisions))]
[JsonSerializable(typeof(StoredObjective))]
[JsonSerializable(typeof(StoredMembers))]
[JsonSerializable(typeof(StoredPerson))]
[JsonSerializable(typeof(StoredAudit))]
[JsonSerializable(typeof(StoredCityNetworks))]
[JsonSerializable(typeof(StoredDefinitions))]
[JsonSerializable(typeof(StoredMappings))]
internal sealed partial class StateJsonContext : JsonSerializerContext;
