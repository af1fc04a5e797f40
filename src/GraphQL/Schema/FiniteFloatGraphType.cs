using GraphQL.Types;

namespace MunicipalBenchmark.GraphQL.Schema;

/// <summary>Float without NaN and infinities: JSON has neither, and writing one would lose the whole response.</summary>
internal sealed class FiniteFloatGraphType : FloatGraphType
{
    /// <summary>Names the scalar.</summary>
    public FiniteFloatGraphType() => Name = "Float";

    /// <inheritdoc/>
    public override object? Serialize(object? value) => value is double number && !double.IsFinite(number) ? null : base.Serialize(value);
}
