using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Families;
using MunicipalBenchmark.Documents.Spending;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Dup;

/// <summary>Status reports of a DUP: objectives with codes and what was done at a date.</summary>
internal sealed class StatusReportFamily : IFamily
{
    /// <inheritdoc/>
    public string Name => "dup-status-report";

    /// <inheritdoc/>
    public string LookedFor => "status report of a DUP (headings such as 'Obiettivo strategico 1.01' and 'Obiettivo operativo 1.01.01', 'Stato di attuazione al …', tables of departments and years, spending by mission and programme)";

    /// <inheritdoc/>
    public double Recognise(BlockDocument document)
    {
        int objectives = 0, reports = 0, tables = 0;
        foreach (var block in document.Blocks)
        {
            if (block is TextBlock text)
            {
                Count(text.Text, ref objectives, ref reports);
            }
            else if (block is TableBlock table)
            {
                tables += SpendingCues.Columns(table.Rows[0]).IsEmpty ? 0 : 1;
                foreach (var row in table.Rows)
                {
                    var first = row.FirstFilled;
                    if (first >= 0 && row.Filled == 1)
                    {
                        Count(row[first], ref objectives, ref reports);
                    }
                    else if (first == 0 && !PeriodHead.Columns(row).IsEmpty)
                    {
                        tables++;
                    }
                }
            }
        }

        return objectives == 0 ? (reports > 0 && tables > 0 ? 1 : 0) : reports == 0 ? 0.5 : 1 + Math.Min(1, (objectives + reports + tables) / 100.0);
    }

    /// <inheritdoc/>
    public PlanDraft Read(BlockDocument document) => StatusReportGrammar.Read(document);

    private static void Count(string text, ref int objectives, ref int reports)
    {
        switch (StatusCues.Table.Match(text))
        {
            case { Label: StatusLabel.StrategicObjective or StatusLabel.OperationalObjective, Rest: var rest } when ObjectiveCode.Read(rest) is not null:
                objectives++;
                break;
            case { Label: StatusLabel.Status or StatusLabel.Deferral or StatusLabel.Progress } or { Label: StatusLabel.Indicators or StatusLabel.SpendingHeading, Date: not null }:
                reports++;
                break;
        }
    }
}
