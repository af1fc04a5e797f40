using System.Text.Json;
using GraphQL;

namespace MunicipalBenchmark.GraphQL.Transports;

/// <summary>Turns JSON objects into the engine's inputs. The engine's own reader takes quadratic time for long integers and throws odd exceptions.</summary>
internal static class JsonInputs
{
    // No figure of the service has more; longer ones only cost time.
    private const int LongestNumber = 64;

    /// <summary>Reads an object.</summary>
    /// <param name="value">The object.</param>
    /// <param name="where">What it is, for messages.</param>
    /// <exception cref="BadRequestException">It holds something that cannot be a value.</exception>
    public static Inputs Read(JsonElement value, string where) => new(Members(value, where));

    private static Dictionary<string, object?> Members(JsonElement value, string where)
    {
        try
        {
            return value.EnumerateObject().ToDictionary(member => member.Name, member => Value(member.Value, where), StringComparer.Ordinal);
        }
        catch (InvalidOperationException)
        {
            throw RequestReader.Malformed($"'{where}' holds text that is no valid Unicode.");
        }
    }

    private static object? Value(JsonElement value, string where) => value.ValueKind switch
    {
        JsonValueKind.Object => Members(value, where),
        JsonValueKind.Array => value.EnumerateArray().Select(item => Value(item, where)).ToList(),
        JsonValueKind.String => Text(value.GetString()!, where),
        JsonValueKind.Number => Number(value, where),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static string Text(string text, string where) =>
        text.Contains('\0', StringComparison.Ordinal) ? throw RequestReader.Malformed($"'{where}' holds the character U+0000.") : text;

    private static object Number(JsonElement value, string where)
    {
        if (value.TryGetInt32(out var small))
        {
            return small;
        }

        if (value.TryGetInt64(out var large))
        {
            return large;
        }

        if (value.GetRawText().Length > LongestNumber || !value.TryGetDouble(out var real) || !double.IsFinite(real))
        {
            throw RequestReader.Malformed($"'{where}' holds a number that is too large or too long.");
        }

        // 1.0 is an Int to a client whose language has one kind of number.
        if (real == Math.Truncate(real) && Math.Abs(real) <= int.MaxValue)
        {
            return (int)real;
        }

        return value.TryGetDecimal(out var exact) ? exact : real;
    }
}
