namespace MunicipalBenchmark.Documents.Blocks;

/// <summary>What a cell of a workbook holds.</summary>
internal enum CellKind
{
    Text,
    Number,
    Percent,
    Money,
    Date,
    Boolean,
    Error,
}
