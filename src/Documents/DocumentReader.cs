using System.Globalization;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Containers;
using MunicipalBenchmark.Documents.Containers.Csv;
using MunicipalBenchmark.Documents.Containers.Docx;
using MunicipalBenchmark.Documents.Containers.Html;
using MunicipalBenchmark.Documents.Containers.Pdf;
using MunicipalBenchmark.Documents.Containers.Xlsx;
using MunicipalBenchmark.Documents.Containers.Zip;
using MunicipalBenchmark.Documents.Families;
using MunicipalBenchmark.Documents.MbPlan;
using MunicipalBenchmark.Documents.Tabular.Reading;
using MunicipalBenchmark.Documents.Tags;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Documents;

/// <summary>
/// Reads planning documents: container to blocks, blocks to the family's grammar, grammar to a <see cref="PlanDraft"/>. The same
/// bytes give the same draft; the time is linear in the length; no document makes it throw.
/// </summary>
public static class DocumentReader
{
    /// <summary>Reads a document.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="fileName">Its name, for messages and the media type only: the content decides what it is.</param>
    /// <param name="limits">What it may cost.</param>
    /// <returns>The draft with its diagnostics, or one of the refusals of <see cref="RefusalCodes"/>.</returns>
    public static Outcome<ReadDocument> Read(ReadOnlyMemory<byte> bytes, string fileName, ReaderLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        if (bytes.Length > limits.MaximumBytes)
        {
            return new Refusal(
                RefusalCodes.TooLarge,
                string.Create(CultureInfo.InvariantCulture, $"'{fileName}' has {bytes.Length:N0} bytes; at most {limits.MaximumBytes:N0} are read. Split it, or raise the limit."));
        }

        if (bytes.Span.Trim(" \t\r\n\f\v"u8).IsEmpty)
        {
            return new Refusal(RefusalCodes.Empty, $"'{fileName}' is empty. Choose the document itself.");
        }

        if (PdfContainer.Is(bytes.Span))
        {
            return Grammar(PdfContainer.Read(bytes, fileName, limits), PdfContainer.MediaType, fileName, limits);
        }

        if (ZipPackage.Is(bytes.Span))
        {
            return ZipPackage.Check(bytes, fileName, limits, out var kind) is { } refusal ? refusal
                : kind switch
                {
                    PackageKind.Docx => Grammar(DocxContainer.Read(bytes, fileName, limits), DocxContainer.MediaType, fileName, limits),
                    PackageKind.Xlsx => Grammar(XlsxContainer.Read(bytes, fileName, limits), XlsxContainer.MediaType, fileName, limits),
                    PackageKind.Tables => Grammar(TablePackage.Read(bytes, fileName, SeparatorOf), TablePackage.MediaType, fileName, limits),
                };
        }

        if (Container.NameUnread(bytes.Span) is { } container)
        {
            return new Refusal(RefusalCodes.NotText, $"'{fileName}' is {container}, which is not read. Save it as one of these: {Container.Known}.");
        }

        if (MbPlanReader.IsJson(bytes.Span))
        {
            return Accept(MbPlanReader.Family, MbPlanReader.Read(bytes.Span, fileName), "application/json", fileName, limits);
        }

        var source = TextDecoder.Decode(bytes.Span, fileName);
        if (!source.IsDone)
        {
            return source.Refusal;
        }

        if (source.Value.Lines.Sum(static line => (long)line.AsSpan().Count('|') + line.AsSpan().Count('\t') + line.AsSpan().Count(';')) > limits.MaximumCells)
        {
            return new Refusal(
                RefusalCodes.LimitExceeded,
                string.Create(CultureInfo.InvariantCulture, $"'{fileName}' holds more than {limits.MaximumCells:N0} signs that part cells (limit MaximumCells). Split it."));
        }

        // A filled-in template may hold markup in its cells, and rows of different lengths.
        return SheetFinder.Separator(source.Value) is { } own
            ? Grammar(CsvContainer.Read(source.Value, own, fileName), CsvContainer.MediaType, fileName, limits)
            : HtmlContainer.Is(source.Value)
            ? Grammar(HtmlContainer.Read(source.Value, fileName, limits), HtmlContainer.MediaType, fileName, limits)
            : CsvContainer.Separator(source.Value) is { } separator
            ? Grammar(CsvContainer.Read(source.Value, separator, fileName), CsvContainer.MediaType, fileName, limits)
            : Grammar(BlockReader.Read(source.Value), MediaType(fileName), fileName, limits);
    }

    private static char? SeparatorOf(SourceText source, string name) => SheetFinder.Separator(source, name) ?? CsvContainer.Separator(source);

    private static Outcome<ReadDocument> Grammar(Outcome<BlockDocument> blocks, string mediaType, string fileName, ReaderLimits limits)
    {
        if (!blocks.IsDone)
        {
            return blocks.Refusal;
        }

        if (KnownFamilies.Read(blocks.Value) is not var (family, draft))
        {
            var reason = Unread.Describe(blocks.Value) is { } seen ? $" {seen}" : "";
            return new Refusal(
                RefusalCodes.NotPlanning,
                $"'{fileName}' is of no known family of planning documents.{reason} Looked for: {KnownFamilies.Describe()}; a plan in JSON of the format {PlanFormat.Name}.");
        }

        return Accept(family, TagProposer.Propose(blocks.Value.Place(draft)), mediaType, fileName, limits);
    }

    private static Outcome<ReadDocument> Accept(string family, Outcome<PlanDraft> draft, string mediaType, string fileName, ReaderLimits limits) =>
        !draft.IsDone ? draft.Refusal
        : draft.Value.Nodes.Length > limits.MaximumNodes
            ? new Refusal(
                RefusalCodes.TooManyNodes,
                string.Create(CultureInfo.InvariantCulture, $"'{fileName}' holds {draft.Value.Nodes.Length:N0} nodes; at most {limits.MaximumNodes:N0} are taken. Split it into several plans."))
            : new ReadDocument(family, draft.Value, mediaType);

    private static string MediaType(string fileName) =>
        fileName.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || fileName.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase) ? "text/markdown" : "text/plain";
}
