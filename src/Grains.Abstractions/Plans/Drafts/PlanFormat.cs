using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.Plans.Drafts;

/// <summary>
/// The JSON of mb-plan/1: optional members are left out when null or empty, enumerations are UPPER_SNAKE, amounts are JSON numbers.
/// The draft types turn a default list into an empty one in their getters, since generated readers give absent init-only members the
/// type's default in place of the initialiser.
/// </summary>
public static class PlanFormat
{
    /// <summary>The name and version that each document of the format carries.</summary>
    public const string Name = "mb-plan/1";

    /// <summary>Options for reading and writing; indented, since officers read the files.</summary>
    public static JsonSerializerOptions Options { get; } = Create(indented: true);

    /// <summary>Options without indentation, for state and messages.</summary>
    public static JsonSerializerOptions Compact { get; } = Create(indented: false);

    /// <summary>Writes a draft as mb-plan/1.</summary>
    /// <param name="draft">The draft.</param>
    public static string Write(PlanDraft draft) => JsonSerializer.Serialize(draft, (JsonTypeInfo<PlanDraft>)Options.GetTypeInfo(typeof(PlanDraft)));

    /// <summary>Writes a draft as mb-plan/1 in UTF-8, without indentation.</summary>
    /// <param name="draft">The draft.</param>
    public static byte[] WriteUtf8(PlanDraft draft) => JsonSerializer.SerializeToUtf8Bytes(draft, (JsonTypeInfo<PlanDraft>)Compact.GetTypeInfo(typeof(PlanDraft)));

    /// <summary>Reads mb-plan/1. Unknown members are refused, so that a misspelt one is not lost.</summary>
    /// <param name="utf8">The document.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="JsonException">The text is not mb-plan/1; path and position are in the exception.</exception>
    public static PlanDraft Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, (JsonTypeInfo<PlanDraft>)Options.GetTypeInfo(typeof(PlanDraft)))
        ?? throw new JsonException("The document is null.");

    /// <summary>Leaves empty lists and dictionaries of nested objects out; the root's lists are always written.</summary>
    /// <param name="type">A type about to be serialised.</param>
    public static void OmitEmpty(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || type.Type.IsAssignableTo(typeof(IndicatorValue)))
        {
            return;
        }

        foreach (var property in type.Properties)
        {
            // Of the root's own lists only what the first version of the format did not have is left out.
            if (type.Type == typeof(PlanDraft) && property.PropertyType != typeof(ImmutableArray<ProposedTag>))
            {
                continue;
            }

            if (property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() is var generic
                && (generic == typeof(ImmutableArray<>) || generic == typeof(ImmutableSortedDictionary<,>)))
            {
                property.ShouldSerialize = static (_, value) => value is System.Collections.IEnumerable items && items.GetEnumerator().MoveNext();
            }
            else if (property.PropertyType == typeof(bool))
            {
                property.ShouldSerialize = static (_, value) => value is true;
            }
        }
    }

    private static JsonSerializerOptions Create(bool indented)
    {
        var options = new JsonSerializerOptions(PlanJsonContext.Default.Options)
        {
            WriteIndented = indented,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = PlanJsonContext.Default.WithAddedModifier(OmitEmpty),
        };
        options.MakeReadOnly();
        return options;
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(PlanDraft))]
internal sealed partial class PlanJsonContext : JsonSerializerContext;
