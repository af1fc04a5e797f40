using MunicipalBenchmark.Documents.Cues;

namespace MunicipalBenchmark.Documents.Departments;

/// <summary>The name in a department's cell, apart from the mark of the lead.</summary>
/// <param name="Name">The name; empty when the cell holds the mark only.</param>
/// <param name="Lead">Whether the cell marks the lead.</param>
internal readonly record struct DepartmentName(string Name, bool Lead)
{
    private static readonly string[] LeadWords = ["capofila", "settore capofila", "servizio capofila", "direzione capofila", "capo fila", "capo-fila", "lead"];

    /// <summary>Reads a cell.</summary>
    public static DepartmentName Read(string cell)
    {
        foreach (var word in LeadWords)
        {
            if (Words.Match(cell, 0, word) is var end and > 0)
            {
                return new(cell[end..].Trim(' ', ':', '-', '–', ')', '(', '\n'), true);
            }
        }

        foreach (var word in LeadWords)
        {
            if (Words.Find(cell, word) is var at and > 0 && cell.AsSpan(at + word.Length).Trim(" )").IsEmpty)
            {
                return new(cell[..at].Trim(' ', '(', '-', '–', ',', ':'), true);
            }
        }

        return new(cell, false);
    }
}
