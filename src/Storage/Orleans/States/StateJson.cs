using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MunicipalBenchmark.States;

namespace MunicipalBenchmark.Storage.Orleans.States;

/// <summary>How states look as JSON: the schema version first, camel case, no nulls, enumerations by name, letters unescaped.</summary>
internal static class StateJson
{
    public const string VersionMember = "v";

    public static JsonSerializerOptions Options(IEnumerable<IJsonTypeInfoResolver> resolvers)
    {
        var options = new JsonSerializerOptions
        {
            // The text never meets HTML on its way; the default encoder writes each accented letter in six bytes.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Converters = { new JsonStringEnumConverter() },
            TypeInfoResolver = JsonTypeInfoResolver.Combine([.. resolvers]).WithAddedModifier(AddVersion),
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>The schema version that the type declares, or null for a type that is no state.</summary>
    public static int? VersionOf(Type type) => type.GetCustomAttribute<StateVersionAttribute>(inherit: false)?.Version;

    private static void AddVersion(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || VersionOf(type.Type) is not { } version)
        {
            return;
        }

        if (type.Properties.Any(property => property.Name == VersionMember))
        {
            throw new InvalidOperationException($"State {type.Type} has a member named {VersionMember}, which is the store's.");
        }

        var member = type.CreateJsonPropertyInfo(typeof(int), VersionMember);
        member.Get = _ => version;
        member.Order = int.MinValue;
        type.Properties.Insert(0, member);
    }
}
