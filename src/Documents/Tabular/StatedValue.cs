using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.Documents.Tabular;

/// <summary>A value as the JSON of mb-plan/1, for values that are not what their text reads as.</summary>
internal static class StatedValue
{
    private static readonly JsonTypeInfo<IndicatorValue> Type = (JsonTypeInfo<IndicatorValue>)PlanFormat.Compact.GetTypeInfo(typeof(IndicatorValue));

    /// <summary>Writes.</summary>
    public static string Write(IndicatorValue value) => JsonSerializer.Serialize(value, Type);

    /// <summary>Reads; null for what is no value.</summary>
    public static IndicatorValue? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, Type) switch
            {
                RatioValue { Denominator: 0 } => null,
                CompositeValue composite when composite.Parts.IsDefault || composite.Parts.Any(static part => part?.Value is null) => null,
                var value => value,
            };
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException)
        {
            return null;
        }
    }
}
