using System.Text;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Documents.Tests.Printed;

/// <summary>The documents of all families in all looks, made once for all tests: starting the programs takes longest.</summary>
public sealed class PrintedFiles : IDisposable
{
    private const int SeveralPages = 3_500;

    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<Task> _office;
    private readonly Lazy<Task> _documents;
    private readonly Lazy<Task> _browser;

    /// <summary>Makes nothing yet.</summary>
    public PrintedFiles()
    {
        _office = new(() => ConvertAsync("office", "pdf:writer_pdf_Export", [.. Look.All.Keys]));
        _documents = new(() => ConvertAsync("docx", "docx:MS Word 2007 XML", ["ruled"]));
        _browser = new(PrintAsync);
    }

    /// <summary>PDF by LibreOffice.</summary>
    public async Task<byte[]> OfficePdfAsync(string look, string name)
    {
        await _office.Value;
        return await File.ReadAllBytesAsync(_folder.File($"office/{look}/{name}.pdf"), TestContext.Current.CancellationToken);
    }

    /// <summary>DOCX by LibreOffice.</summary>
    public async Task<byte[]> OfficeDocxAsync(string name)
    {
        await _documents.Value;
        return await File.ReadAllBytesAsync(_folder.File($"docx/ruled/{name}.docx"), TestContext.Current.CancellationToken);
    }

    /// <summary>PDF by Chromium.</summary>
    public async Task<byte[]> BrowserPdfAsync(string look, string name)
    {
        await _browser.Value;
        return await File.ReadAllBytesAsync(_folder.File($"browser/{look}/{name}.pdf"), TestContext.Current.CancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private async Task ConvertAsync(string kind, string filter, string[] looks)
    {
        foreach (var look in looks)
        {
            await WriteAsync(kind, look, static (setting, _) => setting.OfficePage, Look.RunningHead);
        }

        // One start for all: the program puts what it makes beside nothing, so each look has a folder of its own.
        foreach (var look in looks)
        {
            var folder = _folder.File($"{kind}/{look}");
            await Producers.ConvertAsync(_folder.File($"{kind}-profile"), folder, filter, Directory.EnumerateFiles(folder, "*.html").Order(StringComparer.Ordinal), TestContext.Current.CancellationToken);
        }
    }

    private async Task PrintAsync()
    {
        await using var browser = await BrowserSession.StartAsync(_folder.Path, TestContext.Current.CancellationToken);
        foreach (var (look, setting) in Look.All)
        {
            await WriteAsync("browser", look, static (setting, heads) => setting.BrowserPage(heads), "");
            foreach (var page in Directory.EnumerateFiles(_folder.File($"browser/{look}"), "*.html").ToList())
            {
                await File.WriteAllBytesAsync(Path.ChangeExtension(page, "pdf"), await browser.PrintAsync(page, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
            }
        }
    }

    private async Task WriteAsync(string kind, string look, Func<Look, bool, string> pages, string head)
    {
        Directory.CreateDirectory(_folder.File($"{kind}/{look}"));
        foreach (var (name, text) in FamilyDocuments.All)
        {
            // On a document of one page nothing tells a running head from a title.
            var heads = text.Length > SeveralPages;
            var page = BlockHtml.Of(text, Look.All[look], pages(Look.All[look], heads), heads ? head : "");
            await File.WriteAllTextAsync(_folder.File($"{kind}/{look}/{name}.html"), page, new UTF8Encoding(false), TestContext.Current.CancellationToken);
        }
    }
}
