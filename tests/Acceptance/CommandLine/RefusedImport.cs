namespace MunicipalBenchmark.Acceptance.CommandLine;

/// <summary>What is wrong with an import.</summary>
public enum RefusedImport
{
    MissingFile,
    Folder,
    UnknownCity,
    HomonymousCity,
    NoPlanningDocument,
    RandomBytes,
    EmptyFile,
    HugeFile,
    HeldFile,
}
