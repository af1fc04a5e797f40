using System.Globalization;
using System.Text;
using MunicipalBenchmark.Mappings;

namespace MunicipalBenchmark.Silo.CommandLine;

/// <summary>What a person is shown of a plan's mappings and proposals.</summary>
internal static class MappingTable
{
    public static string Of(MappingSheet sheet)
    {
        var text = new StringBuilder();
        var mapped = sheet.Indicators.Count(row => row.Mapping is not null);
        text.AppendLine(CultureInfo.InvariantCulture, $"{sheet.Plan} ({(sheet.IsDraft ? "draft" : "published")}): {sheet.Total} indicators, {mapped} mapped, {sheet.Indicators.Length - mapped} with proposals");
        foreach (var row in sheet.Indicators)
        {
            var line = row.Line is { } number ? $", line {number}" : "";
            text.AppendLine(CultureInfo.InvariantCulture, $"  {row.LocalIndicator}: {row.Label} [{row.UnitKey}{line}]");
            if (row.Mapping is { } mapping)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"    = {mapping.Indicator}, since {mapping.At:yyyy-MM-dd} by {mapping.By}: {row.Figures} figures count");
            }

            if (row.NotCounted is { } reason)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"    ! {reason}");
            }

            foreach (var proposal in row.Proposals)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"    ? {proposal.Indicator} {proposal.Score:0.00} {proposal.Name.It}");
                text.AppendLine(CultureInfo.InvariantCulture, $"      {string.Join(' ', proposal.Reasons.Select(why => why.Message))}");
            }
        }

        if (sheet.Indicators.Any(row => !row.Proposals.IsEmpty))
        {
            var (first, code) = sheet.Indicators.Where(row => !row.Proposals.IsEmpty).Select(row => (row.LocalIndicator, row.Proposals[0].Indicator)).First();
            text.AppendLine(CultureInfo.InvariantCulture, $"Nothing is counted without a yes: mb map {sheet.Plan} --accept \"{first}={code}\"");
        }

        return text.ToString().TrimEnd();
    }
}
