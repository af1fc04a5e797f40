using System.Globalization;
using System.Text;
using MunicipalBenchmark.Exports;

namespace MunicipalBenchmark.Audit;

/// <summary>
/// Entries as CSV (RFC 4180). A cell that a spreadsheet would take for a formula, because of how it begins, gets an apostrophe in front: what persons
/// wrote is never run.
/// </summary>
public static class AuditCsv
{
    /// <summary>The first line.</summary>
    public const string Header = "number,at,actor,actorName,action,subject,person,personName,details,channel,address,hash";

    /// <summary>One entry as one line, without the line's end.</summary>
    /// <param name="entry">The entry.</param>
    public static string Line(AuditEntry entry) => string.Join(
        ',',
        new[]
        {
            entry.Number.ToString(CultureInfo.InvariantCulture),
            entry.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            entry.Actor,
            entry.ActorName,
            entry.Action,
            entry.Subject,
            entry.Person,
            entry.PersonName,
            entry.Sealed.Details,
            entry.Sealed.Channel,
            entry.Address,
            entry.Hash,
        }.Select(Cell));

    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var safe = SpreadsheetFormula.Starts.Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : new StringBuilder(safe).Replace("\"", "\"\"").Insert(0, '"').Append('"').ToString();
    }
}
