using System.Globalization;
using System.Text;

namespace MunicipalBenchmark.Documents.Tests.Containers;

/// <summary>Our own documents printed by other programs must give the draft that their text gives.</summary>
public sealed class ProducedDocuments(ITestOutputHelper output)
{
    private const string RunningHead = "<div title=\"header\"><p>Documento unico di programmazione, pagina <sdfield type=page subtype=random format=page>1</sdfield></p></div>";
    private const string OfficePage = " @page { size: A4 landscape; margin: 2cm }";
    private const string BrowserPage = " p { hyphens: auto } @page { size: A4 landscape; margin: 22mm 18mm; @top-center { content: 'Documento unico di programmazione'; font: 8pt sans-serif } @bottom-right { content: 'pag. ' counter(page) ' di ' counter(pages); font: 8pt sans-serif } }";

    private static readonly string[] Cities = ["livorno", "bologna", "firenze", "torino"];

    [Fact]
    public void html_gives_all_fields()
    {
        foreach (var (city, text) in Samples())
        {
            Compare(city, text, Encoding.UTF8.GetBytes(BlockHtml.Of(text, ruled: true, "")), $"{city}.html", 1);
        }
    }

    [Fact]
    public async Task docx_of_a_word_processor_gives_all_fields()
    {
        Assert.SkipWhen(Producers.Office is null, "LibreOffice Writer is not installed on this machine.");
        await ConvertedAsync(ruled: true, "docx:MS Word 2007 XML", "docx", 1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task pdf_of_a_word_processor_gives_the_fields(bool ruled)
    {
        Assert.SkipWhen(Producers.Office is null, "LibreOffice Writer is not installed on this machine.");
        await ConvertedAsync(ruled, "pdf:writer_pdf_Export", "pdf", 0.98);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task pdf_of_a_browser_gives_the_fields(bool ruled)
    {
        Assert.SkipWhen(Producers.Browser is null, "Chromium is not installed on this machine.");
        using var folder = new TestKit.TemporaryFolder();
        foreach (var (city, text) in Samples())
        {
            var page = Path.Combine(folder.Path, $"{city}.html");
            var pdf = Path.Combine(folder.Path, $"{city}.pdf");
            await File.WriteAllTextAsync(page, BlockHtml.Of(text, ruled, BrowserPage), TestContext.Current.CancellationToken);
            await Producers.PrintAsync(folder.Path, page, pdf, TestContext.Current.CancellationToken);
            Compare(city, text, await File.ReadAllBytesAsync(pdf, TestContext.Current.CancellationToken), pdf, 0.98);
        }
    }

    private static IEnumerable<(string City, byte[] Text)> Samples()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "samples", Cities[0])))
        {
            folder = folder.Parent;
        }

        Assert.NotNull(folder);
        return Cities.Select(city => (city, File.ReadAllBytes(Path.Combine(folder.FullName, "samples", city, "dup-2020-2022.md"))));
    }

    private async Task ConvertedAsync(bool ruled, string filter, string extension, double share)
    {
        using var folder = new TestKit.TemporaryFolder();
        var samples = Samples().ToList();
        foreach (var (city, text) in samples)
        {
            await File.WriteAllTextAsync(Path.Combine(folder.Path, $"{city}.html"), BlockHtml.Of(text, ruled, OfficePage, RunningHead), TestContext.Current.CancellationToken);
        }

        await Producers.ConvertAsync(folder.Path, filter, samples.Select(sample => Path.Combine(folder.Path, $"{sample.City}.html")), TestContext.Current.CancellationToken);
        foreach (var (city, text) in samples)
        {
            var file = Path.Combine(folder.Path, $"{city}.{extension}");

            // Without lines the word processor sets the ten columns of spending so close that figures touch words: no eye parts them either.
            var spending = ruled || extension != "pdf";
            Compare(city, text, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), file, share, spending);
        }
    }

    private static Dictionary<string, string> Fields(ReadDocument document, bool spending) =>
        DraftFields.Of(document.Draft).Where(field => spending || !field.Key.StartsWith("spending", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);

    private void Compare(string city, byte[] text, byte[] produced, string file, double share, bool spending = true)
    {
        var wanted = DocumentReader.Read(text, $"{city}.md", ReaderLimits.Default);
        var read = DocumentReader.Read(produced, file, ReaderLimits.Default);
        Assert.True(read.IsDone, read.IsDone ? "" : read.Refusal.Message);
        var comparison = FieldComparison.Of(Fields(wanted.Value!, spending), Fields(read.Value, spending));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}: {comparison.Wanted} fields, {100 * comparison.Share:0.00}% equal"));
        Assert.True(comparison.Share >= share, $"{file}: {100 * comparison.Share:0.00}%\n{string.Join('\n', comparison.Different.Take(40))}");
    }
}
