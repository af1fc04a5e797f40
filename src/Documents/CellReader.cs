using MunicipalBenchmark.Documents.Values;
using MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.Documents;

/// <summary>Types a text as the cell of a document would be typed.</summary>
public sealed class CellReader : IValueReader
{
    /// <inheritdoc/>
    public TypedText Read(string raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var reading = ValueReader.Read(raw);
        return new(reading.Value, reading.Doubt);
    }
}
