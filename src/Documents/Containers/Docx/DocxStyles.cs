using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MunicipalBenchmark.Documents.Containers.Docx;

/// <summary>What the styles of a document say of a paragraph: heading, line of contents, list, bold, size.</summary>
internal sealed class DocxStyles
{
    private const int LongestChain = 12;
    private const int UsualSize = 22;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.OrdinalIgnoreCase);
    private readonly string? _usual;
    private readonly int _size;

    public DocxStyles(MainDocumentPart part)
    {
        var styles = part.StyleDefinitionsPart?.Styles;
        foreach (var style in styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
            {
                _styles.TryAdd(id, style);
            }
        }

        _usual = _styles.Values.FirstOrDefault(static style => style.Default?.Value == true && style.Type?.Value == StyleValues.Paragraph)?.StyleId?.Value;
        _size = Size(styles?.DocDefaults?.RunPropertiesDefault?.RunPropertiesBaseStyle?.FontSize) ?? UsualSize;
        _size = First(_usual, static style => Size(style.StyleRunProperties?.FontSize)) ?? _size;
    }

    /// <summary>Whether a paragraph is a heading by its style or outline level.</summary>
    public bool IsHeading(Paragraph paragraph) => Level(paragraph) is < 9 || Named(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value, "heading", "titolo", "title", "subtitle", "sottotitolo");

    /// <summary>Rank of a heading from 1 by its outline level or the number of its style, or 0 where neither gives one.</summary>
    public int Rank(Paragraph paragraph) => Level(paragraph) is { } level and < 9 ? level + 1
        : Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value)
            .Select(static style => style.StyleName?.Val?.Value ?? "")
            .Where(static name => (name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) || name.StartsWith("titolo ", StringComparison.OrdinalIgnoreCase)) && name[^1] is >= '1' and <= '9')
            .Select(static name => name[^1] - '0')
            .FirstOrDefault();

    /// <summary>Whether a paragraph is a line of the table of contents.</summary>
    public bool IsContents(Paragraph paragraph) => Named(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value, "toc ", "sommario", "contents ");

    /// <summary>The numbering of a paragraph: its own, else its style's.</summary>
    public NumberingProperties? Numbering(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.NumberingProperties
        ?? Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? _usual).Select(static style => style.StyleParagraphProperties?.NumberingProperties).FirstOrDefault(static found => found is not null);

    /// <summary>Whether a run is bold.</summary>
    public bool IsBold(Run run, Paragraph paragraph) =>
        On(run.RunProperties?.Bold)
        ?? First(run.RunProperties?.RunStyle?.Val?.Value, static style => On(style.StyleRunProperties?.Bold))
        ?? First(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? _usual, static style => On(style.StyleRunProperties?.Bold))
        ?? false;

    /// <summary>How many times larger than the usual text a run is.</summary>
    public double Larger(Run run, Paragraph paragraph)
    {
        var size = Size(run.RunProperties?.FontSize) ?? First(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? _usual, static style => Size(style.StyleRunProperties?.FontSize)) ?? _size;
        return (double)size / _size;
    }

    private int? Level(Paragraph paragraph) => paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value
        ?? First(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value, static found => found.StyleParagraphProperties?.OutlineLevel?.Val?.Value);

    private static bool? On(OnOffType? value) => value is null ? null : value.Val?.Value ?? true;

    private static int? Size(FontSize? size) => int.TryParse(size?.Val?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is > 4 and < 400 ? value : null;

    private bool Named(string? id, params ReadOnlySpan<string> names)
    {
        foreach (var style in Chain(id))
        {
            var name = style.StyleName?.Val?.Value ?? "";
            foreach (var wanted in names)
            {
                if (name.StartsWith(wanted, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private T? First<T>(string? id, Func<Style, T?> value)
        where T : struct => Chain(id).Select(value).FirstOrDefault(static found => found is not null);

    /// <summary>A style and those it is based on.</summary>
    private IEnumerable<Style> Chain(string? id)
    {
        for (var depth = 0; depth < LongestChain && id is not null && _styles.TryGetValue(id, out var style); depth++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }
}
