using System.Collections.Immutable;
using MunicipalBenchmark.Documents.Tabular.Template;

namespace MunicipalBenchmark.Documents.Tabular.Writing;

/// <summary>A sheet to be written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="FileName">Name of its CSV file.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, a cell for each column.</param>
internal sealed record OutSheet(string Name, string FileName, ImmutableArray<OutColumn> Columns, ImmutableArray<ImmutableArray<OutCell>> Rows);

/// <summary>A column to be written.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Type">What its cells hold.</param>
/// <param name="Required">Whether each row needs it.</param>
internal sealed record OutColumn(string Heading, ColumnType Type, bool Required);
