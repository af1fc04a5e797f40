using MunicipalBenchmark.Documents.Cues;
using MunicipalBenchmark.Documents.Tabular;
using MunicipalBenchmark.Documents.Tabular.Template;

namespace MunicipalBenchmark.Documents.Tests.Tabular;

public sealed class DocumentedTemplate
{
    private static readonly string Page = Some.RepositoryFile("docs", "guides", "templates.md");

    [Fact]
    public void the_page_has_the_data_dictionary_of_the_template()
    {
        const string start = "<!-- dictionary: MB_UPDATE_DICTIONARY=1 writes it anew -->\n";
        var text = File.ReadAllText(Page);
        var at = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        if (Environment.GetEnvironmentVariable("MB_UPDATE_DICTIONARY") == "1")
        {
            File.WriteAllText(Page, text[..at] + DataDictionary.Markdown());
            return;
        }

        Assert.Equal(DataDictionary.Markdown(), text[at..]);
    }

    [Fact]
    public void each_heading_names_one_column_of_its_sheet()
    {
        foreach (var sheet in TemplateSheets.All)
        {
            var headings = sheet.Columns.SelectMany(static column => new[] { column.Heading.It, column.Heading.En }.Select(static heading => Fold.Key(heading)).Distinct()).ToList();
            Assert.Equal(headings.Count, headings.Distinct().Count());
            Assert.All(sheet.Marks, mark => Assert.NotNull(sheet.Column(mark)));
        }
    }

    [Fact]
    public void each_sheet_is_known_by_its_marks_alone()
    {
        var marks = TemplateSheets.All.Select(static sheet => string.Join('|', sheet.Marks.Select(mark => sheet.Column(mark).Heading.It))).ToList();
        Assert.Equal(marks.Count, marks.Distinct().Count());
    }

    [Fact]
    public void the_two_languages_have_names_of_their_own_for_files_and_sheets_that_programs_accept()
    {
        foreach (var language in Enum.GetValues<TemplateLanguage>())
        {
            var names = TemplateSheets.All.Select(sheet => sheet.NameIn(language)).ToList();
            Assert.Equal(names.Count, names.Distinct().Count());
            Assert.All(names, static name => Assert.InRange(name.Length, 1, 31));
            Assert.All(TemplateSheets.All, sheet => Assert.Matches("^[a-z-]+\\.csv$", sheet.FileName(language)));
        }
    }
}
