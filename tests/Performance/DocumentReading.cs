using System.Text;
using MunicipalBenchmark.Documents;
using MunicipalBenchmark.Documents.Tests.Containers;
using MunicipalBenchmark.TestKit;
using UglyToad.PdfPig;

namespace MunicipalBenchmark.Performance;

public sealed class DocumentReading(Table table)
{
    private const int Megabyte = 1_000_000;

    /// <summary>More than a square of five would stay below, and noise of a crowded machine stays under it.</summary>
    private const double Tolerated = 3;

    /// <summary>No limit is measured here.</summary>
    private static readonly ReaderLimits Limits = new() { MaximumBytes = 30 * Megabyte, MaximumNodes = int.MaxValue };

    [Fact]
    public async Task the_livorno_part_is_read_while_one_blinks()
    {
        var bytes = await File.ReadAllBytesAsync(Shared("livorno-dup-2020-2022-attuazione-2020-06-30.part.md"), TestContext.Current.CancellationToken);
        var read = Measure.Least(20, () => Read(bytes));
        var half = Measure.Least(20, () => DocumentReader.Read(bytes.AsMemory(0, bytes.Length / 2), "plan.md", Limits));
        table.Add("Livorno part read, warm", $"{Table.Number(read * 1000)} ms ({Table.Number(read / half, "N2")} × its first half), {Table.Number(Allocated(bytes))} bytes allocated a byte", "≤ 80 ms");
        Assert.True(read / half < 4, $"The whole takes {read / half:N1} times what its first half takes: reading is not linear.");
    }

    [Theory]
    [InlineData("status report", "livorno/dup-2020-2022.md")]
    [InlineData("objective sheets", "firenze/peg-2020-z900.md")]
    [InlineData("narrative plan", "prato/piano-strategico-2024-2030.md")]
    [InlineData("charter", "volterra/carta-citta-dei-mestieri.md")]
    [InlineData("layouts", "layouts/*.md")]
    public void time_grows_with_the_document(string family, string samples)
    {
        var text = Samples(samples);
        _ = Processor(4, Repeated(text, Megabyte));
        var speeds = ((ReadOnlySpan<int>)[1, 2, 4]).ToArray().Select(size => (Size: size, Bytes: Repeated(text, size * Megabyte))).Select(document => (document.Size, Seconds: Processor(document.Size == 4 ? 1 : 2, document.Bytes) / document.Size)).ToList();
        var ratio = speeds.Max(static speed => speed.Seconds) / speeds.Min(static speed => speed.Seconds);
        table.Add(
            $"{family}: processor time a MB at 1, 2 and 4 MB",
            $"{string.Join(", ", speeds.Select(static speed => $"{Table.Number(speed.Seconds * 1000)} ms"))} (1 to {Table.Number(ratio, "N2")}); {Table.Number(1 / speeds[0].Seconds, "N1")} MB/s; {Table.Number(Allocated(Repeated(text, Megabyte)))} bytes allocated a byte",
            "1 to 1.5");

        // A shared machine and the collector's pauses move the smallest size most. A reading that squares would show 4.
        Assert.True(ratio < Tolerated, $"A MB of the {family} takes {ratio:N1} times as long in one size as in another: reading is not linear.");
    }

    [Theory]
    [InlineData("livorno-dup-2020-2022-attuazione-2020-06-30.part")]
    [InlineData("bologna-azione-internazionale-2024-2027")]
    [InlineData("firenze-peg-2020-z511")]
    [InlineData("firenze-metropolitana-dup-2022-2024")]
    public void pages_of_a_pdf_are_read(string name) => Pages(name, File.ReadAllBytes(Shared($"pdf/{name}.pdf")));

    [Fact]
    public void pages_of_a_printed_sample_are_read()
    {
        const int lines = 50;
        var pages = Samples("livorno/dup-2020-2022.md").Split('\n').SelectMany(static line => line.Chunk(100)).Select(static line => new string(line)).Chunk(lines)
            .Select(static page => $"BT /F1 10 Tf 14 TL 40 800 Td {string.Concat(page.Select(static line => $"({line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj T* "))}ET").ToList();
        var few = Pages("a printed sample", PdfFiles.Pages("", [.. pages]));
        var many = Pages("a printed sample, ten times", PdfFiles.Pages("", [.. Enumerable.Repeat(pages, 10).SelectMany(static copy => copy)]));
        Assert.True(few / many < Tolerated, $"Ten times the pages come {few / many:N1} times slower one by one: reading is not linear.");
    }

    /// <summary>Pages a second.</summary>
    private double Pages(string name, byte[] bytes)
    {
        using var document = PdfDocument.Open(bytes);
        var speed = document.NumberOfPages / Measure.Least(3, () => Read(bytes));
        table.Add($"PDF {name}, {document.NumberOfPages} pages", $"{Table.Number(speed)} pages/s; {Table.Number(Allocated(bytes) * bytes.Length / document.NumberOfPages / 1024)} KB allocated a page", "≥ 100");
        Assert.True(speed > 5, $"{speed:N1} pages of {name} are read in a second.");
        return speed;
    }

    private static bool Read(byte[] bytes) => DocumentReader.Read(bytes, "plan.md", Limits).IsDone;

    /// <summary>Processor seconds of a reading, all threads together: what else the machine does counts less than on a clock.</summary>
    private static double Processor(int runs, byte[] bytes)
    {
        var least = double.PositiveInfinity;
        for (var run = 0; run < runs; run++)
        {
            GC.Collect();
            var before = Environment.CpuUsage.TotalTime;
            _ = Read(bytes);
            least = Math.Min(least, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        return least;
    }

    /// <summary>Bytes allocated for a byte of the document.</summary>
    private static double Allocated(byte[] bytes)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        _ = Read(bytes);
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)bytes.Length;
    }

    private static string Samples(string pattern)
    {
        var files = Directory.EnumerateFiles(RepositoryFolder.Path(Path.Combine("samples", Path.GetDirectoryName(pattern)!)), Path.GetFileName(pattern)).Where(static file => Path.GetFileName(file) != "README.md").Order(StringComparer.Ordinal);
        return string.Join("\n\n", files.Select(File.ReadAllText));
    }

    private static byte[] Repeated(string text, int size)
    {
        var document = new StringBuilder(size + text.Length);
        while (document.Length < size)
        {
            document.Append(text).Append("\n\n");
        }

        return Encoding.UTF8.GetBytes(document.ToString());
    }

    private static string Shared(string name)
    {
        var file = SharedFolder.File(["documents", .. name.Split('/')]);
        Assert.SkipWhen(file is null, SharedFolder.SkipReason);
        return file!;
    }
}
