using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Silo.Hosting.Samples;

/// <summary><c>samples/samples.json</c>: which sample cities there are, their networks and their documents. samples/README.md explains it.</summary>
internal sealed record SampleManifest
{
    /// <summary>Always <c>mb-samples/1</c>.</summary>
    public required string Format { get; init; }

    public required ImmutableArray<SampleNetwork> Networks { get; init; }

    public required ImmutableArray<SampleCity> Cities { get; init; }

    /// <summary>In the order in which they are published.</summary>
    public required ImmutableArray<SamplePlan> Plans { get; init; }

    /// <summary>The folder beside the program.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>Reads the manifest beside the program; null when there is none.</summary>
    /// <exception cref="JsonException">It is no such manifest: the program was put together wrongly.</exception>
    public static SampleManifest? Read()
    {
        var file = Path.Combine(Folder, "samples.json");
        return File.Exists(file) ? JsonSerializer.Deserialize(File.ReadAllBytes(file), SampleJson.Default.SampleManifest) : null;
    }
}

/// <summary>A network of the samples.</summary>
internal sealed record SampleNetwork(NetworkId Network, string Name, string? Description);

/// <summary>A city of the samples; name, place and area come from the register.</summary>
internal sealed record SampleCity(string City, CityId Id, ImmutableArray<SampleMembership> Networks, SamplePopulation? Population);

/// <summary>Since when a city is in a network.</summary>
internal sealed record SampleMembership(NetworkId Network, DateOnly From);

/// <summary>A newer figure than the register's.</summary>
internal sealed record SamplePopulation(decimal Value, DateOnly At, string Source);

/// <summary>A document; <paramref name="Optional"/> when its layout may not be readable yet.</summary>
internal sealed record SamplePlan(string File, string City, string Plan, bool Optional);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SampleManifest))]
internal sealed partial class SampleJson : JsonSerializerContext;
