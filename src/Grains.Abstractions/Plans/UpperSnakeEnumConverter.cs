using System.Text.Json;
using System.Text.Json.Serialization;

namespace MunicipalBenchmark.Plans;

/// <summary>Writes enumeration members as <c>UPPER_SNAKE</c>, as mb-plan/1 and GraphQL do; numbers are refused.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class UpperSnakeEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false)
    where T : struct, Enum;
