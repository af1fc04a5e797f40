using System.Collections.Immutable;
using System.Text;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Documents.Tabular.Template;
using MunicipalBenchmark.Documents.Tabular.Writing;

namespace MunicipalBenchmark.Documents.Tabular;

/// <summary>The data dictionary: what each column of the template is.</summary>
internal static class DataDictionary
{
    private static readonly ImmutableArray<LocalisedText> Headings =
    [
        new("Foglio", "Sheet"), new("Colonna", "Column"), new("In inglese", "In Italian"), new("Contenuto", "Content"), new("Obbligatoria", "Required"), new("Spiegazione", "Explanation"), new("Esempio", "Example"),
    ];

    /// <summary>The dictionary as a sheet.</summary>
    public static OutSheet Sheet(TemplateLanguage language) => new(
        In(TemplateSheets.Dictionary, language),
        language == TemplateLanguage.Italian ? "dizionario.csv" : "dictionary.csv",
        [.. Headings.Select(heading => new OutColumn(In(heading, language), ColumnType.Text, false))],
        [
            .. TemplateSheets.All.SelectMany(sheet => sheet.Columns.Select((column, index) => ImmutableArray.Create<OutCell>(
                sheet.NameIn(language),
                column.HeadingIn(language),
                language == TemplateLanguage.Italian ? column.Heading.En : column.Heading.It,
                In(Names[column.Type], language) + Words(column, language),
                column.Required ? language == TemplateLanguage.Italian ? "sì" : "yes" : null,
                (index == 0 ? In(sheet.Explanation, language) + " " : "") + In(column.Explanation, language),
                column.Example))),
        ]);

    /// <summary>The dictionary as tables of a page, one a sheet.</summary>
    public static string Markdown()
    {
        var text = new StringBuilder();
        foreach (var sheet in TemplateSheets.All)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n### {sheet.Name.It} / {sheet.Name.En}\n\n{sheet.Explanation.En}\n\n| column | in English | content | required | explanation | example |\n|---|---|---|---|---|---|\n");
            foreach (var column in sheet.Columns)
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {column.Heading.It} | {column.Heading.En} | {Names[column.Type].En}{Words(column, TemplateLanguage.English)} | {(column.Required ? "yes" : "")} | {column.Explanation.En} | `{column.Example}` |\n");
            }
        }

        return text.ToString();
    }

    private static readonly ImmutableDictionary<ColumnType, LocalisedText> Names = new Dictionary<ColumnType, LocalisedText>
    {
        [ColumnType.Line] = new("testo", "text"),
        [ColumnType.Text] = new("testo, anche su più righe", "text, also of several lines"),
        [ColumnType.List] = new("uno o più testi, separati da punto e virgola", "one or more texts, separated by semicolons"),
        [ColumnType.Lines] = new("uno o più testi, uno per riga della cella", "one or more texts, one a line of the cell"),
        [ColumnType.Code] = new("codice (testo)", "code (text)"),
        [ColumnType.Word] = new("una di queste parole", "one of these words"),
        [ColumnType.Number] = new("numero, decimali con la virgola", "number, decimals with a comma"),
        [ColumnType.Whole] = new("numero intero", "whole number"),
        [ColumnType.WholeList] = new("anni, separati da punto e virgola", "years, separated by semicolons"),
        [ColumnType.Date] = new("data (2024-12-31 o 31/12/2024)", "date (2024-12-31 or 31/12/2024)"),
        [ColumnType.Flag] = new("sì o no", "yes or no"),
        [ColumnType.Value] = new("valore come si scrive", "value as written"),
    }.ToImmutableDictionary();

    private static string Words(TemplateColumn column, TemplateLanguage language) => column.Words.IsEmpty ? "" : ": " + string.Join(", ", column.Words.Select(word => In(word.Word, language)));

    private static string In(LocalisedText text, TemplateLanguage language) => language == TemplateLanguage.Italian ? text.It : text.En;
}
