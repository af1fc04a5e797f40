using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using GraphQL.Types;

namespace MunicipalBenchmark.GraphQL.Schema;

/// <summary>An enumeration with the names that mb-plan/1 gives its members: the engine's own would break at digits (<c>KM_2</c>).</summary>
/// <typeparam name="T">The enumeration.</typeparam>
internal sealed class UpperSnakeEnumGraphType<T> : EnumerationGraphType<T>
    where T : struct, Enum
{
    /// <inheritdoc/>
    protected override string ChangeEnumCase(string val) =>
        typeof(T).GetField(val)?.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? JsonNamingPolicy.SnakeCaseUpper.ConvertName(val);
}
