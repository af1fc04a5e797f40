namespace MunicipalBenchmark.Documents.Tabular;

/// <summary>The files in which the template is offered.</summary>
public enum TemplateFormat
{
    /// <summary>A ZIP of CSV files, one a sheet.</summary>
    Csv,

    /// <summary>A workbook.</summary>
    Xlsx,
}
