using MunicipalBenchmark.Storage.Connections;

namespace MunicipalBenchmark.Storage.Schema;

/// <summary>The texts that Orleans' ADO.NET providers read from the table OrleansQuery, written there anew at each start.</summary>
internal static class QueryTexts
{
    private const string Mark = "-- key: ";

    /// <summary>Each text by its key; what stands before a file's first key is its commentary.</summary>
    public static IEnumerable<(string Key, string Text)> All(Dialect dialect) =>
        from file in EmbeddedSql.Read("Orleans/Queries", dialect)
        from part in $"\n{file.Text}".Split($"\n{Mark}").Skip(1)
        let end = part.IndexOf('\n')
        select (part[..end].Trim(), part[end..].Trim());
}
