using System.Collections.Immutable;
using System.Text;

namespace MunicipalBenchmark.Documents.Tabular;

/// <summary>Several texts in one cell. A backslash before a semicolon or itself takes its meaning away; <c>\n</c> is a line end inside a text.</summary>
internal static class CellList
{
    /// <summary>Writes.</summary>
    /// <param name="items">The texts.</param>
    /// <param name="lines">Whether each stands on a line of its own.</param>
    public static string? Write(ImmutableArray<string> items, bool lines) => items.IsEmpty
        ? null
        : string.Join(lines ? "\n" : "; ", items.Select(item => item.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace(";", lines ? ";" : "\\;", StringComparison.Ordinal)));

    /// <summary>Reads; empty texts are left out.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="lines">Whether only line ends separate.</param>
    public static ImmutableArray<string> Read(string? cell, bool lines)
    {
        var items = ImmutableArray.CreateBuilder<string>();
        var item = new StringBuilder();
        for (var at = 0; at < cell?.Length; at++)
        {
            var character = cell[at];
            if (character == '\\' && at + 1 < cell.Length && cell[at + 1] is '\\' or ';' or 'n')
            {
                item.Append(cell[++at] == 'n' ? '\n' : cell[at]);
            }
            else if (character == '\n' || (character == ';' && !lines))
            {
                End();
            }
            else
            {
                item.Append(character);
            }
        }

        End();
        return items.ToImmutable();

        void End()
        {
            if (item.ToString().Trim() is { Length: > 0 } text)
            {
                items.Add(text);
            }

            item.Clear();
        }
    }
}
