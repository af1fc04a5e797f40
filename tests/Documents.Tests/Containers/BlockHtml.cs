using System.Net;
using System.Text;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Containers;

namespace MunicipalBenchmark.Documents.Tests.Containers;

/// <summary>A text document as an HTML page, to be printed by other programs.</summary>
internal static class BlockHtml
{
    private const string Usual = "body { font: 10pt 'Liberation Serif', serif } h2 { font-size: 14pt } p { text-align: justify; margin: 0 0 5pt 0 } table { border-collapse: collapse; width: 100%; font-size: 9pt; margin: 6pt 0 } td { padding: 2pt 4pt; vertical-align: top; text-align: left }";

    /// <summary>Writes the page.</summary>
    /// <param name="markdown">The document as text.</param>
    /// <param name="ruled">Whether tables have lines.</param>
    /// <param name="pages">Style of the pages, with running heads where the program knows them.</param>
    /// <param name="head">What a word processor takes for a running head.</param>
    public static string Of(byte[] markdown, bool ruled, string pages, string head = "")
    {
        var document = BlockReader.Read(TextDecoder.Decode(markdown, "sample.md").Value!);
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"it\"><head><meta charset=\"utf-8\"><title>Sample</title><style>")
            .Append(Usual).Append(ruled ? " td { border: 0.75pt solid #245 }" : " table { font-size: 7pt } td { border: none; padding: 2pt 7pt }").Append(pages).Append("</style></head><body>\n").Append(head);
        var list = false;
        foreach (var block in document.Blocks)
        {
            var bullet = block is TextBlock { Kind: TextKind.ListItem, Marker: "- " };
            html.Append((list, bullet) switch { (false, true) => "<ul>\n", (true, false) => "</ul>\n", _ => "" });
            list = bullet;
            if (block is TextBlock text)
            {
                Text(html, text, bullet);
            }
            else if (block is TableBlock table)
            {
                Table(html, table, ruled);
            }
        }

        return html.Append(list ? "</ul>" : "").Append("</body></html>\n").ToString();
    }

    private static void Text(StringBuilder html, TextBlock text, bool bullet)
    {
        var content = WebUtility.HtmlEncode(bullet ? text.Text : text.FullText);
        html.Append(text switch
        {
            { Kind: TextKind.Heading } => $"<h2>{content}</h2>\n",
            { Kind: TextKind.ListItem } when bullet => $"<li>{content}</li>\n",
            { Strong: true } => $"<p><b>{content}</b></p>\n",
            _ => $"<p>{content}</p>\n",
        });
    }

    private static void Table(StringBuilder html, TableBlock table, bool ruled)
    {
        html.Append(ruled ? "<table border=\"1\" cellspacing=\"0\" width=\"100%\">\n" : "<table width=\"100%\">\n");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            foreach (var cell in row.Cells)
            {
                var text = WebUtility.HtmlEncode(cell.Text).Replace("\n", "<br>", StringComparison.Ordinal);
                var strong = cell.Strong && text.Length > 0 ? $"<b>{text}</b>" : text;

                // A word processor heeds this and not the style; without lines, columns need space between them.
                html.Append("<td>").Append(ruled ? strong : $"<font size=\"1\">{strong}</font>").Append("</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</table>\n");
    }
}
