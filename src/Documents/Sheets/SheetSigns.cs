using MunicipalBenchmark.Documents.Blocks;

namespace MunicipalBenchmark.Documents.Sheets;

/// <summary>What a document shows of the signs of objective sheets.</summary>
internal sealed class SheetSigns
{
    private SheetSigns()
    {
    }

    /// <summary>Headings "Obiettivo strategico", "Obiettivo operativo" that stand alone or with a code.</summary>
    public int Objectives { get; private set; }

    /// <summary>Codes that stand alone and set off.</summary>
    public int Codes { get; private set; }

    /// <summary>Tables or headings of phases and indicators with expected values.</summary>
    public int Items { get; private set; }

    /// <summary>Different labels with a value.</summary>
    public int Fields { get; private set; }

    /// <summary>Looks through a document.</summary>
    public static SheetSigns Of(BlockDocument document)
    {
        var signs = new SheetSigns();
        var fields = new HashSet<SheetField>();
        foreach (var block in document.Blocks)
        {
            if (block is TextBlock text)
            {
                signs.Text(text, fields);
            }
            else if (block is TableBlock table)
            {
                foreach (var row in table.Rows)
                {
                    signs.Items += ItemHead.Read(row) is null ? 0 : 1;
                    fields.UnionWith(row.Cells.Select(static cell => SheetCues.Cell(cell.Text.Replace('\n', ' '))).OfType<SheetField>());
                }
            }
        }

        signs.Fields = fields.Count;
        return signs;
    }

    private void Text(TextBlock text, HashSet<SheetField> fields)
    {
        if (text.Strong && SheetCode.Is(text.Text))
        {
            Codes++;
        }
        else if (SheetCues.Line(text.Text) is { } label)
        {
            fields.Add(label.Field);
            Objectives += label.Field is SheetField.StrategicObjective or SheetField.OperationalObjective && (label.Value.Length == 0 || SheetCode.Split(label.Value).Code is not null) ? 1 : 0;
            Codes += label.Field == SheetField.PegObjective && SheetCode.Length(label.Value) > 0 ? 1 : 0;
            Items += label.Field is SheetField.Phases && text.Strong ? 1 : 0;
        }
    }
}
