namespace MunicipalBenchmark.Documents.Containers.Zip;

/// <summary>ZIP containers that are read.</summary>
internal enum PackageKind
{
    Docx,
    Xlsx,

    /// <summary>CSV files.</summary>
    Tables,
}
