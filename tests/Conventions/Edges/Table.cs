using System.Text;

namespace MunicipalBenchmark.Conventions.Edges;

/// <summary>A table with a column for each caller.</summary>
internal static class Table
{
    public static StringBuilder AppendTable(this StringBuilder page, string[] heads, IEnumerable<IEnumerable<string>> rows)
    {
        page.Append("| ").AppendJoin(" | ", heads).Append(" |\n").Append('|').Insert(page.Length, "---|", heads.Length).Append('\n');
        foreach (var row in rows)
        {
            page.Append("| ").AppendJoin(" | ", row).Append(" |\n");
        }

        return page.Append('\n');
    }
}
