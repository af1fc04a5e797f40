namespace MunicipalBenchmark.Documents.Tabular.Writing;

/// <summary>What a cell is to hold: one of the three, or nothing.</summary>
/// <param name="Text">A text.</param>
/// <param name="Number">A number.</param>
/// <param name="Date">A date.</param>
internal readonly record struct OutCell(string? Text = null, decimal? Number = null, DateOnly? Date = null)
{
    public static implicit operator OutCell(string? text) => new(text);

    public static implicit operator OutCell(decimal? number) => new(Number: number);

    public static implicit operator OutCell(int? number) => new(Number: number);

    public static implicit operator OutCell(DateOnly? date) => new(Date: date);
}
