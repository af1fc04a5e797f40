namespace MunicipalBenchmark.Documents.Blocks;

/// <summary>A cell as its container keeps it, where that says more than what is shown.</summary>
/// <param name="Kind">What is kept.</param>
/// <param name="Raw">A text with its own lines; a number, amount or percent points with a point and no groups; a date as yyyy-MM-dd.</param>
internal sealed record CellSource(CellKind Kind, string Raw);
