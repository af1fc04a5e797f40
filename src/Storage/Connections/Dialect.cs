namespace MunicipalBenchmark.Storage.Connections;

/// <summary>The two SQL engines; the names are those of the folders with their texts.</summary>
internal enum Dialect
{
    Sqlite,
    PostgreSql,
}
