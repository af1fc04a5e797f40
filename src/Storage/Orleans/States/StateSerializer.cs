using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using MunicipalBenchmark.States;
using Orleans.Storage;

namespace MunicipalBenchmark.Storage.Orleans.States;

/// <summary>Grain state as JSON by the source-generated contexts that the grains register; upgrades older states on read.</summary>
internal sealed class StateSerializer(IEnumerable<IJsonTypeInfoResolver> resolvers, IEnumerable<IStateUpcaster> upcasters) : IGrainStorageSerializer
{
    private readonly JsonSerializerOptions _options = StateJson.Options(resolvers);
    private readonly Dictionary<(Type, int), IStateUpcaster> _upcasters = upcasters.ToDictionary(step => (step.StateType, step.FromVersion));

    /// <exception cref="InvalidDataException">The state is of no declared version or holds U+0000, which PostgreSQL's json cannot hold.</exception>
    public BinaryData Serialize<T>(T? input)
    {
        _ = DeclaredVersion<T>();
        var bytes = JsonSerializer.SerializeToUtf8Bytes(input!, TypeInfo<T>());
        if (NulCharacter.IsIn(bytes))
        {
            throw new InvalidDataException($"A text in {typeof(T).Name} holds the character U+0000, which cannot be stored. It must be refused where it enters.");
        }

        return BinaryData.FromBytes(bytes);
    }

    /// <exception cref="InvalidDataException">The state is of a version that this program cannot read.</exception>
    public T? Deserialize<T>(BinaryData input)
    {
        var bytes = input.ToMemory().Span;
        var current = DeclaredVersion<T>();
        if (LeadingVersion(bytes) == current)
        {
            return JsonSerializer.Deserialize(bytes, TypeInfo<T>());
        }

        var state = JsonNode.Parse(bytes) as JsonObject ?? throw new InvalidDataException($"A stored {typeof(T).Name} is not a JSON object.");
        return Upgrade<T>(state, current).Deserialize(TypeInfo<T>());
    }

    private static int DeclaredVersion<T>() =>
        StateJson.VersionOf(typeof(T)) ?? throw new InvalidDataException($"State {typeof(T)} declares no [StateVersion] and so cannot be stored.");

    /// <summary>The version where it stands first, as we write it; null sends the state through the slower path.</summary>
    private static int? LeadingVersion(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        return reader.Read() && reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(StateJson.VersionMember)
            && reader.Read() && reader.TokenType == JsonTokenType.Number
                ? reader.GetInt32()
                : null;
    }

    private JsonObject Upgrade<T>(JsonObject state, int current)
    {
        if (state[StateJson.VersionMember]?.GetValue<int>() is not { } stored)
        {
            throw new InvalidDataException($"A stored {typeof(T).Name} has no schema version (member {StateJson.VersionMember}): another program wrote it.");
        }

        if (stored > current)
        {
            throw new InvalidDataException(
                $"A stored {typeof(T).Name} has schema version {stored}, this program knows versions up to {current}. Run the program version that wrote it.");
        }

        for (var version = stored; version < current; version++)
        {
            if (!_upcasters.TryGetValue((typeof(T), version), out var step))
            {
                throw new InvalidDataException($"A stored {typeof(T).Name} has schema version {stored} and nothing brings version {version} to {version + 1}.");
            }

            state = step.Upgrade(state);
        }

        return state;
    }

    private JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)_options.GetTypeInfo(typeof(T));
}
