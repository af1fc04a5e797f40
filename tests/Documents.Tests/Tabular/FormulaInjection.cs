using System.IO.Compression;
using MunicipalBenchmark.Documents.Tabular;
using MunicipalBenchmark.Documents.Tests.Formats;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents.Tests.Tabular;

public sealed class FormulaInjection
{
    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("＝1")]
    [InlineData("'=1")]
    [InlineData("''x")]
    public void a_dangerous_text_is_guarded_and_released(string text)
    {
        var guarded = FormulaGuard.Guard(text);
        Assert.Equal('\'', guarded[0]);
        Assert.Equal(text, FormulaGuard.Release(guarded));
        Assert.Equal(text, FormulaGuard.Release(FormulaGuard.GuardInWorkbook(text)));
    }

    [Theory]
    [InlineData("'ndrangheta")]
    [InlineData("l'acqua")]
    [InlineData("3 - 4")]
    [InlineData("'")]
    [InlineData("")]
    public void other_text_is_left_as_it_is(string text)
    {
        Assert.Equal(text, FormulaGuard.Guard(text));
        Assert.Equal(text, FormulaGuard.Release(text));
    }

    [Fact]
    public void no_cell_of_the_CSV_files_begins_as_a_formula()
    {
        const string evil = "=HYPERLINK(\"http://x\")";
        var plan = new PlanDraft
        {
            Kind = PlanKind.Dup,
            Title = evil,
            Nodes = [new() { Id = evil, Code = evil, Level = NodeLevel.Action, Title = evil, Description = "\t" + evil, Responsible = [evil], Notes = [evil], Departments = [new() { Name = evil }] }],
            Spending = [new() { Mission = "01", Year = 2024, Committed = -5, Extras = new Dictionary<string, decimal> { [evil] = -1 }.ToImmutableSorted() }],
            Relations = [new() { Kind = RelationKind.Fund, Name = evil, Themes = [evil] }],
        };
        using var archive = new ZipArchive(new MemoryStream(PlanTemplate.Write(plan, TemplateFormat.Csv, TemplateLanguage.Italian).Value!));
        var cells = archive.Entries.SelectMany(Text).ToList();
        Assert.Contains(cells, static cell => cell.StartsWith("'=HYPERLINK", StringComparison.Ordinal));
        Assert.DoesNotContain(cells, static cell => cell.Length > 0 && "=+@\t\r".Contains(cell[0]));
        Assert.All(cells.Where(static cell => cell.StartsWith('-')), static cell => Assert.True(decimal.TryParse(cell, out _), cell));
    }

    private static IEnumerable<string> Text(ZipArchiveEntry entry)
    {
        using var reader = Sylvan.Data.Csv.CsvDataReader.Create(new StreamReader(entry.Open()), new() { Delimiter = ';', HasHeaders = false });
        var cells = new List<string>();
        while (reader.Read())
        {
            cells.AddRange(Enumerable.Range(0, reader.RowFieldCount).Select(reader.GetString));
        }

        return cells;
    }
}
