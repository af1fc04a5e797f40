using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace MunicipalBenchmark.Acceptance.Harness;

/// <summary>Everything an embedded store holds, as one text: two equal ones show that nothing changed in between.</summary>
internal static class StoreSnapshot
{
    // Their rows say when they were last used: they are counted only.
    private const string Keys = "ApiKey";

    // When a session was last used, tokens that are renewed, the clocks of the process: they move without a change.
    private static readonly string[] Unquiet = ["AccountSession", "OAuthToken", "OAuthAuthorization", "RefreshUse", "IdentityGeneration", "GrainReminder", "WriteBarrier"];

    /// <summary>Reads a store, also beside a running service; answers <c>none</c> where there is no store.</summary>
    public static async Task<string> TakeAsync(string directory, CancellationToken cancellationToken)
    {
        var file = Path.Combine(directory, "municipal.db");
        if (!File.Exists(file))
        {
            return "none";
        }

        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(cancellationToken);
        var content = new StringBuilder();
        foreach (var table in await RowsAsync(connection, "select name from sqlite_master where type = 'table' order by name", cancellationToken))
        {
            if (Unquiet.Contains(table.Trim(), StringComparer.OrdinalIgnoreCase))
            {
                continue;
            }

            var columns = table.Trim().Equals(Keys, StringComparison.OrdinalIgnoreCase) ? "1" : "*";
            var rows = await RowsAsync(connection, $"select {columns} from \"{table.Trim()}\"", cancellationToken);
            var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows.Order(StringComparer.Ordinal))));
            content.AppendLine($"{table.Trim()}: {rows.Count} rows, {Convert.ToHexStringLower(digest)}");
        }

        return content.ToString();
    }

    private static async Task<List<string>> RowsAsync(SqliteConnection connection, string query, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var row = new StringBuilder();
            for (var i = 0; i < reader.FieldCount; i++)
            {
                row.Append(reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : reader.GetValue(i)).Append('\t');
            }

            rows.Add(row.ToString());
        }

        return rows;
    }
}
