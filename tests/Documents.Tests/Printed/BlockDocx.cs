using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Containers;
using TableRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;

namespace MunicipalBenchmark.Documents.Tests.Printed;

/// <summary>A text document as DOCX by the Open XML library, as programs of an office make them.</summary>
internal static class BlockDocx
{
    /// <summary>Writes the document.</summary>
    /// <param name="markdown">The document as text.</param>
    public static byte[] Of(byte[] markdown)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = new(Enumerable.Range(1, 6).Select(static rank => new Style { Type = StyleValues.Paragraph, StyleId = $"Titolo{rank}", StyleName = new() { Val = $"heading {rank}" } }));
            main.Document = new(new Body(BlockGroups.Of(BlockReader.Read(TextDecoder.Decode(markdown, "sample.md").Value!).Blocks).Select(static group => Element(group))));
        }

        return stream.ToArray();
    }

    private static OpenXmlElement Element(List<Block> group) => group[0] switch
    {
        TableBlock table => new Table([new TableProperties(new TableWidth { Width = "0", Type = TableWidthUnitValues.Auto }), .. table.Rows.Select(static row => new TableRow(row.Cells.Select(static cell =>
            new TableCell(cell.Text.Split('\n').Select(part => Paragraph([part], cell.Strong, 0))))))]),
        TextBlock text => Paragraph(BlockGroups.Lines(group, null), text.Strong, text.Kind == TextKind.Heading ? text.Rank is > 0 and < 7 ? text.Rank : 2 : 0),
        _ => throw new ArgumentOutOfRangeException(nameof(group)),
    };

    private static Paragraph Paragraph(IReadOnlyList<string> lines, bool strong, int rank)
    {
        var run = new Run();
        foreach (var line in lines)
        {
            run.Append(run.HasChildren ? [new Break(), new Text(line) { Space = SpaceProcessingModeValues.Preserve }] : [new Text(line) { Space = SpaceProcessingModeValues.Preserve }]);
        }

        run.RunProperties = strong ? new(new Bold()) : null;
        var paragraph = new Paragraph(run);
        paragraph.ParagraphProperties = rank > 0 ? new(new ParagraphStyleId { Val = $"Titolo{rank}" }) : null;
        return paragraph;
    }
}
