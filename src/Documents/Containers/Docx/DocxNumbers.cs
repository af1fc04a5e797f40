using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MunicipalBenchmark.Documents.Containers.Docx;

/// <summary>Counts numbered paragraphs as a word processor shows them.</summary>
internal sealed class DocxNumbers
{
    private const int Levels = 9;

    private readonly Dictionary<int, AbstractNum> _kinds = [];
    private readonly Dictionary<int, int> _kindOf = [];
    private readonly Dictionary<int, int[]> _counts = [];

    public DocxNumbers(MainDocumentPart part)
    {
        var numbering = part.NumberingDefinitionsPart?.Numbering;
        foreach (var kind in numbering?.Elements<AbstractNum>() ?? [])
        {
            if (kind.AbstractNumberId?.Value is { } id)
            {
                _kinds.TryAdd(id, kind);
            }
        }

        foreach (var instance in numbering?.Elements<NumberingInstance>() ?? [])
        {
            if (instance.NumberID?.Value is { } id && instance.AbstractNumId?.Val?.Value is { } kind)
            {
                _kindOf.TryAdd(id, kind);
            }
        }
    }

    /// <summary>The marker of the next paragraph of a list with its space.</summary>
    /// <returns>Null when the paragraph is in no list; <c>- </c> for a bullet.</returns>
    public string? Next(NumberingProperties? numbering)
    {
        if (numbering?.NumberingId?.Val?.Value is not ({ } id and > 0) || !_kindOf.TryGetValue(id, out var kindId) || !_kinds.TryGetValue(kindId, out var kind))
        {
            return null;
        }

        var depth = Math.Clamp(numbering.NumberingLevelReference?.Val?.Value ?? 0, 0, Levels - 1);
        var counts = _counts.TryGetValue(kindId, out var known) ? known : _counts[kindId] = new int[Levels];
        counts[depth]++;
        Array.Clear(counts, depth + 1, Levels - depth - 1);
        var level = Level(kind, depth);
        var format = level?.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal;
        if (format == NumberFormatValues.None)
        {
            return null;
        }

        return format == NumberFormatValues.Bullet ? "- " : Text(level?.LevelText?.Val?.Value ?? $"%{depth + 1}.", kind, counts);
    }

    private static Level? Level(AbstractNum kind, int depth) => kind.Elements<Level>().FirstOrDefault(level => level.LevelIndex?.Value == depth);

    private static string? Text(string pattern, AbstractNum kind, int[] counts)
    {
        var text = new StringBuilder();
        for (var at = 0; at < pattern.Length; at++)
        {
            if (pattern[at] == '%' && at + 1 < pattern.Length && pattern[at + 1] is >= '1' and <= '9')
            {
                var depth = pattern[++at] - '1';
                var level = Level(kind, depth);
                var start = level?.StartNumberingValue?.Val?.Value ?? 1;
                text.Append(Number(Math.Max(1, counts[depth]) + start - 1, level?.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal));
            }
            else
            {
                text.Append(pattern[at]);
            }
        }

        return text.Length == 0 ? null : text.ToString().TrimEnd() + " ";
    }

    private static string Number(int number, NumberFormatValues format) =>
        format == NumberFormatValues.LowerLetter ? ((char)('a' + ((number - 1) % 26))).ToString()
        : format == NumberFormatValues.UpperLetter ? ((char)('A' + ((number - 1) % 26))).ToString()
        : format == NumberFormatValues.UpperRoman ? Roman(number)
        : format == NumberFormatValues.LowerRoman ? Roman(number).ToLowerInvariant()
        : format == NumberFormatValues.DecimalZero ? number.ToString("00", CultureInfo.InvariantCulture)
        : number.ToString(CultureInfo.InvariantCulture);

    private static string Roman(int number)
    {
        var text = new StringBuilder();
        foreach (var (value, sign) in (ReadOnlySpan<(int, string)>)[(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
        {
            for (; number >= value && text.Length < 12; number -= value)
            {
                text.Append(sign);
            }
        }

        return text.ToString();
    }
}
