using System.Globalization;
using System.Text;

namespace MunicipalBenchmark.Documents.Tests.Printed;

/// <summary>Documents of each family, printed by other programs in several looks, must give the draft that their text gives.</summary>
public sealed class PrintedDocuments(PrintedFiles files, ITestOutputHelper output) : IClassFixture<PrintedFiles>
{
    private const double Enough = 0.98;

    public static TheoryData<string> Looks => [.. Look.All.Keys];

    [Fact]
    public Task html_gives_the_fields() => CompareAsync(
        ".html",
        static (text, _) => Task.FromResult(Encoding.UTF8.GetBytes(BlockHtml.Of(text, Look.All["ruled"], ""))));

    [Fact]
    public Task docx_of_a_library_gives_the_fields() => CompareAsync(
        ".docx", static (text, _) => Task.FromResult(BlockDocx.Of(text)));

    [Fact]
    public async Task docx_of_a_word_processor_gives_the_fields()
    {
        Assert.SkipWhen(Producers.Office is null, "LibreOffice Writer is not installed on this machine.");
        await CompareAsync(".docx", (_, name) => files.OfficeDocxAsync(name));
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task pdf_of_a_word_processor_gives_the_fields(string look)
    {
        Assert.SkipWhen(Producers.Office is null, "LibreOffice Writer is not installed on this machine.");
        await CompareAsync(".pdf", (_, name) => files.OfficePdfAsync(look, name));
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task pdf_of_a_browser_gives_the_fields(string look)
    {
        Assert.SkipWhen(Producers.Browser is null, "Chromium is not installed on this machine.");
        await CompareAsync(".pdf", (_, name) => files.BrowserPdfAsync(look, name));
    }

    private async Task CompareAsync(string extension, Func<byte[], string, Task<byte[]>> produce)
    {
        var missed = new StringBuilder();
        foreach (var (name, text) in FamilyDocuments.All)
        {
            var wanted = DocumentReader.Read(text, name, ReaderLimits.Default);
            Assert.True(wanted.IsDone, name);
            var read = DocumentReader.Read(await produce(text, name), name + extension, ReaderLimits.Default);
            if (!read.IsDone)
            {
                missed.AppendLine(CultureInfo.InvariantCulture, $"{name}: {read.Refusal.Message}");
                continue;
            }

            var comparison = FieldComparison.Of(DraftFields.Of(wanted.Value.Draft), DraftFields.Of(read.Value.Draft));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {comparison.Wanted} fields, {100 * comparison.Share:0.00}% equal"));
            if (comparison.Share < Enough)
            {
                missed.AppendLine(CultureInfo.InvariantCulture, $"{name}: {100 * comparison.Share:0.00}%").AppendJoin('\n', comparison.Different.Take(25)).AppendLine();
            }
        }

        Assert.True(missed.Length == 0, missed.ToString());
    }
}
