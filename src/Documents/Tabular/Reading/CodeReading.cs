namespace MunicipalBenchmark.Documents.Tabular.Reading;

/// <summary>A code as a cell gives it.</summary>
/// <param name="Text">The code.</param>
/// <param name="IsNumber">Whether the cell is a number, which has lost zeros at its ends.</param>
internal sealed record CodeReading(string Text, bool IsNumber)
{
    /// <summary>The code with a zero that a number loses at its end (1.1 for 1.10); null where none can be lost.</summary>
    public string? WithZero => IsNumber && Text.IndexOf('.') is var point and > 0 && Text.Length - point == 2 ? Text + "0" : null;
}
