using System.Globalization;
using System.Text.Json;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.MbPlan;

/// <summary>The interchange format, read back unchanged.</summary>
internal static class MbPlanReader
{
    /// <summary>The family's name.</summary>
    public const string Family = "mb-plan";

    /// <summary>Whether the bytes are JSON: then they must be mb-plan/1.</summary>
    public static bool IsJson(ReadOnlySpan<byte> utf8)
    {
        var start = utf8.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? utf8[3..] : utf8;
        start = start.TrimStart(" \t\r\n"u8);
        if (start.IsEmpty || start[0] != (byte)'{')
        {
            return false;
        }

        start = start[1..].TrimStart(" \t\r\n"u8);
        return !start.IsEmpty && start[0] is (byte)'"' or (byte)'}' or (byte)'/';
    }

    /// <summary>Reads, or refuses with the place of the first fault.</summary>
    public static Outcome<PlanDraft> Read(ReadOnlySpan<byte> utf8, string fileName)
    {
        try
        {
            var draft = PlanFormat.Read(utf8.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? utf8[3..] : utf8);
            return string.Equals(draft.Format, PlanFormat.Name, StringComparison.Ordinal)
                ? draft
                : Refuse(fileName, $"its format is '{draft.Format}', not '{PlanFormat.Name}'", "$.format");
        }
        catch (NotSupportedException fault)
        {
            // A value without its kind; the message holds the place.
            return Refuse(fileName, Reason(fault.Message), fault.Message.IndexOf("Path: ", StringComparison.Ordinal) is var at and >= 0 ? fault.Message[(at + 6)..].Split(" | ")[0] : "$");
        }
        catch (JsonException fault)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"line {fault.LineNumber + 1}");
            return Refuse(fileName, Reason(fault.Message), $"{fault.Path ?? "$"}, {line}");
        }
    }

    private static Refusal Refuse(string fileName, string reason, string place) => new(
        RefusalCodes.PlanFormatInvalid,
        $"'{fileName}' is JSON, but no plan of the format {PlanFormat.Name}: {reason} ({place}). docs/mb-plan-1.schema.json describes the format.");

    /// <summary>The parser's message without its own path and position, which the refusal states itself.</summary>
    private static string Reason(string message)
    {
        var path = message.IndexOf(" Path: ", StringComparison.Ordinal);
        return (path < 0 ? message : message[..path]).TrimEnd('.');
    }
}
