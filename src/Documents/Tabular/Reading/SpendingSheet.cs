using System.Collections.Immutable;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Documents.Drafting;
using MunicipalBenchmark.Documents.Tabular.Template;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Tabular.Reading;

/// <summary>Spending; columns that the template does not have are further amounts by their headings.</summary>
/// <param name="sheets">The sheets of the document.</param>
/// <param name="log">Where doubts are told.</param>
internal sealed class SpendingSheet(IReadOnlyList<SheetReading> sheets, DiagnosticLog log)
{
    /// <summary>Reads.</summary>
    public ImmutableArray<DraftSpending> Read()
    {
        var rows = ImmutableArray.CreateBuilder<DraftSpending>();
        foreach (var row in sheets.Where(static sheet => sheet.Sheet == OtherSheets.Spending).SelectMany(sheet => sheet.Rows(log)).Where(static row => !row.IsEmpty))
        {
            if (row.Code(Keys.Mission)?.Text is not { } mission)
            {
                log.NotPlaced(DiagnosticCodes.RowNotPlaced, row.Line, row.Content, $"{SheetRow.Upper(row.Place)}: the row names no mission and was left out. Enter the mission's two digits.");
                continue;
            }

            rows.Add(Row(row, BudgetCode.Mission(mission), row.Code(Keys.Programme) is { } programme ? BudgetCode.ProgrammeOfMission(programme.Text) : null));
        }

        return rows.ToImmutable();
    }

    private DraftSpending Row(SheetRow row, string mission, string? programme)
    {
        if (BudgetClassification.Find(programme is null ? mission : $"{mission}.{programme}") is null)
        {
            log.Warning(
                programme is null ? DiagnosticCodes.MissionUnknown : DiagnosticCodes.ProgrammeUnknown,
                row.Line,
                row.Content,
                $"{SheetRow.Upper(row.Place)}: D.Lgs. 118/2011 has no '{(programme is null ? mission : $"{mission}.{programme}")}'. Correct it before importing.");
        }

        var (asOf, year) = (row.Date(Keys.AsOf), row.Whole(Keys.Year));
        if (asOf is null == year is null)
        {
            log.Warning(DiagnosticCodes.CellUnread, row.Line, row.Content, $"{SheetRow.Upper(row.Place)}: a row of spending has either a date ('Dati al') or a year ('Anno'). Enter one of them.");
        }

        return new()
        {
            Mission = mission,
            Programme = programme,
            Title = row.Words(Keys.Title),
            AsOf = asOf,
            Year = year,
            Appropriated = row.Number(Keys.Appropriated),
            Committed = row.Number(Keys.Committed),
            PaidCurrent = row.Number(Keys.PaidCurrent),
            Residuals = row.Number(Keys.Residuals),
            PaidResiduals = row.Number(Keys.PaidResiduals),
            Extras = Extras(row),
            Line = row.Line,
        };
    }

    private ImmutableSortedDictionary<string, decimal> Extras(SheetRow row)
    {
        var extras = ImmutableSortedDictionary.CreateBuilder<string, decimal>(StringComparer.Ordinal);
        foreach (var place in row.Sheet.Extra)
        {
            if (row.ExtraNumber(place) is { } amount)
            {
                extras[FormulaGuard.Release(row.Sheet.Heading(place))] = amount;
            }
        }

        return extras.ToImmutable();
    }
}
