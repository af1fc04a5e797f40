using System.Net;
using System.Text;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Containers;

namespace MunicipalBenchmark.Documents.Tests.Printed;

/// <summary>A text document as an HTML page, to be printed by other programs.</summary>
internal static class BlockHtml
{
    private const string Usual = "body { font: 10pt 'Liberation Serif', serif } h1 { font-size: 21pt } h2 { font-size: 18pt } h3 { font-size: 15pt } h4 { font-size: 13pt } h5, h6 { font-size: 12pt } p { text-align: justify; margin: 0 0 5pt 0 } p.lines { text-align: left } table { border-collapse: collapse; width: 100%; font-size: 9pt; margin: 6pt 0 } td { padding: 2pt 4pt; vertical-align: top; text-align: left }";

    /// <summary>Writes the page.</summary>
    /// <param name="markdown">The document as text.</param>
    /// <param name="look">How tables are set.</param>
    /// <param name="pages">Style of the pages, with running heads where the program knows them.</param>
    /// <param name="head">What a word processor takes for a running head.</param>
    public static string Of(byte[] markdown, Look look, string pages, string head = "")
    {
        var document = BlockReader.Read(TextDecoder.Decode(markdown, "sample.md").Value!);
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"it\"><head><meta charset=\"utf-8\"><title>Sample</title><style>")
            .Append(Usual).Append(look.Ruled ? " td { border: 0.75pt solid #245 }" : " table { font-size: 7pt } td { border: none; padding: 2pt 7pt }").Append(pages).Append("</style></head><body>\n").Append(head);
        var list = false;
        foreach (var group in BlockGroups.Of(document.Blocks))
        {
            var bullet = group[0] is TextBlock { Kind: TextKind.ListItem, Marker: "- " or "• " };
            html.Append((list, bullet) switch { (false, true) => "<ul>\n", (true, false) => "</ul>\n", _ => "" });
            list = bullet;
            if (group[0] is TableBlock table)
            {
                Table(html, table, look);
            }
            else
            {
                Text(html, (TextBlock)group[0], BlockGroups.Lines(group, bullet ? "" : null));
            }
        }

        return html.Append(list ? "</ul>" : "").Append("</body></html>\n").ToString();
    }

    private static void Text(StringBuilder html, TextBlock text, IReadOnlyList<string> lines)
    {
        var content = string.Join("<br>", lines.Select(WebUtility.HtmlEncode));
        var rank = text.Rank is > 0 and < 7 ? text.Rank : 2;

        // A word processor stretches a line that ends before its time if the paragraph is set to both margins.
        var paragraph = lines.Count > 1 ? "<p align=\"left\" class=\"lines\">" : "<p>";
        html.Append(text switch
        {
            { Kind: TextKind.Heading } => $"<h{rank}>{content}</h{rank}>\n",
            { Kind: TextKind.ListItem, Marker: "- " or "• " } => $"<li{(lines.Count > 1 ? " style=\"text-align: left\"" : "")}>{content}</li>\n",
            { Strong: true } => $"{paragraph}<b>{content}</b></p>\n",
            _ => $"{paragraph}{content}</p>\n",
        });
    }

    private static void Table(StringBuilder html, TableBlock table, Look look)
    {
        html.Append(look.Ruled ? "<table border=\"1\" cellspacing=\"0\" width=\"100%\">\n" : "<table width=\"100%\" cellpadding=\"5\">\n");
        var heads = look.Repeated && table.Rows.Length > 2;
        foreach (var (row, index) in table.Rows.Select(static (row, index) => (row, index)))
        {
            html.Append(heads && index == 0 ? "<thead><tr>" : heads && index == 1 ? "<tbody><tr>" : "<tr>");
            foreach (var cell in row.Cells)
            {
                var text = WebUtility.HtmlEncode(cell.Text).Replace("\n", "<br>", StringComparison.Ordinal);
                var strong = cell.Strong && text.Length > 0 ? $"<b>{text}</b>" : text;

                // A word processor heeds this and not the style; without lines, columns need space between them.
                html.Append("<td>").Append(look.Ruled ? strong : $"<font size=\"1\">{strong}</font>").Append("</td>");
            }

            html.Append(heads && index == 0 ? "</tr></thead>\n" : "</tr>\n");
        }

        html.Append(heads ? "</tbody></table>\n" : "</table>\n");
    }
}
