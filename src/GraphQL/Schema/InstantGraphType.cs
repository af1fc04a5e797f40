using System.Globalization;
using GraphQL.Types;
using GraphQLParser.AST;

namespace MunicipalBenchmark.GraphQL.Schema;

/// <summary>The scalar <c>DateTime</c>. Only written, so far: no argument takes one.</summary>
internal sealed class InstantGraphType : ScalarGraphType
{
    /// <summary>Names the scalar.</summary>
    public InstantGraphType()
    {
        Name = "DateTime";
        Description = "An instant in UTC, as text in the form `yyyy-MM-ddTHH:mm:ss.fffZ`.";
    }

    /// <inheritdoc/>
    public override object? ParseLiteral(GraphQLValue value) => ThrowLiteralConversionError(value);

    /// <inheritdoc/>
    public override object? ParseValue(object? value) => ThrowValueConversionError(value);

    /// <inheritdoc/>
    public override object? Serialize(object? value) => value switch
    {
        null => null,
        DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        _ => ThrowSerializationError(value),
    };
}
