using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MunicipalBenchmark.Storage.Connections;

namespace MunicipalBenchmark.Storage.Schema;

/// <summary>One step of the schema: <c>V003_name.sql</c> is number 3. A step that was released is never edited; the checksum tells.</summary>
internal sealed record Migration(int Version, string Name, string Sql)
{
    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));

    public static IReadOnlyList<Migration> All(Dialect dialect) =>
        [.. EmbeddedSql.Read("Migrations", dialect).Select(file => new Migration(VersionOf(file.Name), file.Name, file.Text)).OrderBy(step => step.Version)];

    private static int VersionOf(string name) => int.Parse(name.AsSpan(1, name.IndexOf('_') - 1), NumberStyles.None, CultureInfo.InvariantCulture);
}
