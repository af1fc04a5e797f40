namespace MunicipalBenchmark.Documents.Containers.Zip;

/// <summary>Office packages that are read.</summary>
internal enum PackageKind
{
    Docx,
    Xlsx,
}
