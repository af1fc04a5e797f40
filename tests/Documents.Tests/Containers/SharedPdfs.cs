using System.Diagnostics;
using System.Globalization;
using MunicipalBenchmark.Documents.Tests.Printed;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Documents.Tests.Containers;

public sealed class SharedPdfs(ITestOutputHelper output)
{
    private const string Livorno = "livorno-dup-2020-2022-attuazione-2020-06-30.part";

    [Theory]
    [InlineData(Livorno)]
    [InlineData("bologna-azione-internazionale-2024-2027")]
    [InlineData("firenze-peg-2020-z511")]
    [InlineData("firenze-metropolitana-dup-2022-2024")]
    public void a_pdf_gives_the_fields_of_its_text(string name)
    {
        var text = Read($"{name}.md");
        var pdf = Read($"pdf/{name}.pdf");
        var comparison = FieldComparison.Of(DraftFields.Of(text.Draft), DraftFields.Of(pdf.Draft));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{comparison.Wanted} fields, {100 * comparison.Share:0.00}% equal; different:"));
        output.WriteLine(string.Join('\n', comparison.Different));
        Assert.True(comparison.Share >= 0.98, string.Join('\n', comparison.Different.Take(60)));
    }

    [Fact]
    public void diagnostics_of_a_pdf_name_the_page()
    {
        var pdf = Read($"pdf/{Livorno}.pdf");
        Assert.All(pdf.Draft.Diagnostics.Where(static diagnostic => diagnostic.Line is not null), static diagnostic => Assert.Matches(@"\(page \d+, \d+% from its top\)$", diagnostic.Message));
    }

    [Fact]
    public void speed_is_reported()
    {
        var bytes = File.ReadAllBytes(Path($"pdf/{Livorno}.pdf"));
        _ = DocumentReader.Read(bytes, "x.pdf", ReaderLimits.Default);
        var watch = Stopwatch.StartNew();
        var again = DocumentReader.Read(bytes, "x.pdf", ReaderLimits.Default);
        Assert.True(again.IsDone);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{135 / watch.Elapsed.TotalSeconds:0} pages a second"));
    }

    private static ReadDocument Read(string name)
    {
        var read = DocumentReader.Read(File.ReadAllBytes(Path(name)), name, ReaderLimits.Default);
        Assert.True(read.IsDone, read.IsDone ? "" : read.Refusal.Message);
        return read.Value;
    }

    private static string Path(string name)
    {
        var path = SharedFolder.File(["documents", .. name.Split('/')]);
        Assert.SkipWhen(path is null, SharedFolder.SkipReason);
        return path;
    }
}
