using System.Collections.Immutable;
using System.Globalization;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Containers.Pdf.Drawing;
using MunicipalBenchmark.Outcomes;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>Reads a PDF by where things stand on its pages.</summary>
internal static class PdfContainer
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "application/pdf";

    /// <summary>Whether the bytes begin as a PDF; some producers put a few bytes before.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(1024, bytes.Length)].IndexOf("%PDF-"u8) >= 0;

    /// <summary>Reads a document.</summary>
    public static Outcome<BlockDocument> Read(ReadOnlyMemory<byte> bytes, string fileName, ReaderLimits limits)
    {
        var graph = new ObjectGraph(limits);
        var budget = new StreamBudget(limits) { Graph = graph };
        graph.AddFile(bytes.Span);
        if (Endless(graph, fileName, limits) is { } endless)
        {
            return endless;
        }

        try
        {
            using var document = PdfDocument.Open(
                bytes.ToArray(),
                new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, ClipPaths = false, FilterProvider = budget, MaxStackDepth = limits.MaximumDepth });
            return Endless(graph, fileName, limits) ?? (budget.IsSpent ? Spent(fileName, limits) : Read(document, fileName, limits, budget));
        }
        catch (PdfDocumentEncryptedException)
        {
            return new Refusal(
                RefusalCodes.Protected,
                $"'{fileName}' is a PDF that opens only with a password. Open it with its password, save or print it to a PDF without one, and import that.");
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // What a broken file makes a library throw is not known beforehand.
            return Endless(graph, fileName, limits) ?? (budget.IsSpent ? Spent(fileName, limits) : Broken(fileName, exception.Message));
        }
    }

    private static Outcome<BlockDocument> Read(PdfDocument document, string fileName, ReaderLimits limits, StreamBudget budget)
    {
        if (document.NumberOfPages > limits.MaximumPages)
        {
            return new Refusal(
                RefusalCodes.LimitExceeded,
                string.Create(CultureInfo.InvariantCulture, $"'{fileName}' has {document.NumberOfPages} pages; at most {limits.MaximumPages} are read (limit MaximumPages). Split it."));
        }

        var cost = DrawingCost.Of(document, limits);
        if (cost.IsBroken || cost.IsTooDeep || cost.IsOver)
        {
            return cost.IsBroken ? Broken(fileName, "what it draws leads back to itself or has no end") : cost.IsTooDeep ? Deep(fileName, limits) : Spent(fileName, limits);
        }

        document.AddPageFactory<DrawnPage, DrawnPageFactory>();
        var layers = new HiddenLayers(document);
        var pages = ImmutableArray.CreateBuilder<PageContent>(document.NumberOfPages);
        var notes = new PdfNotes();
        long characters = 0;
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            var page = ReadPage(document, number, layers, notes);
            if (budget.IsSpent)
            {
                return Spent(fileName, limits);
            }

            if (page is null)
            {
                continue;
            }

            characters += page.Pieces.Sum(static piece => (long)piece.Text.Length);
            if (characters > limits.MaximumCharacters)
            {
                return new Refusal(
                    RefusalCodes.LimitExceeded,
                    string.Create(CultureInfo.InvariantCulture, $"'{fileName}' shows more than {limits.MaximumCharacters:N0} characters up to page {number} (limit MaximumCharacters). Split it."));
            }

            notes.Page(page);
            pages.Add(page);
        }

        if (characters == 0)
        {
            return pages.Count == 0 ? Broken(fileName, "no page could be read")
                : new Refusal(
                    RefusalCodes.WithoutText,
                    $"'{fileName}' holds no text, only pictures of pages, as a scanner makes them. Recognise its text (OCR) and save it as a searchable PDF, or ask for the original file, and import that.");
        }

        return BlockAssembler.Read(pages.ToImmutable(), notes.Finish());
    }

    /// <summary>A page that cannot be read must not cost the others.</summary>
    private static PageContent? ReadPage(PdfDocument document, int number, HiddenLayers layers, PdfNotes notes)
    {
        try
        {
            return PageReader.Read(document.GetPage<DrawnPage>(number), layers);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            notes.Unread(number);
            return null;
        }
    }

    private static Refusal Broken(string fileName, string reason) => new(
        RefusalCodes.Broken,
        $"'{fileName}' is a damaged PDF ({reason.ReplaceLineEndings(" ").TrimEnd('.')}). Open it in a viewer and print or save it to a new PDF, or get it again from its source.");

    private static Refusal? Endless(ObjectGraph graph, string fileName, ReaderLimits limits) =>
        graph.IsCircle ? Broken(fileName, "its objects lead to each other in a circle")
        : graph.IsOver ? Deep(fileName, limits)
        : null;

    private static Refusal Deep(string fileName, ReaderLimits limits) => new(
        RefusalCodes.LimitExceeded,
        string.Create(CultureInfo.InvariantCulture, $"The objects of '{fileName}' are nested more than {limits.MaximumDepth} deep, or its trees name more than {limits.MaximumPdfObjects:N0} (limits MaximumDepth, MaximumPdfObjects). Print it to a new PDF."));

    private static Refusal Spent(string fileName, ReaderLimits limits) => new(
        RefusalCodes.LimitExceeded,
        string.Create(CultureInfo.InvariantCulture, $"'{fileName}' unpacks to more than {limits.MaximumUnpackedBytes:N0} bytes or draws more than {limits.MaximumPdfStreams:N0} streams (limits MaximumUnpackedBytes, MaximumPdfStreams). Split it, or print it to a new PDF."));
}
