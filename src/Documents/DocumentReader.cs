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

        var recognised = Recognised.Of(bytes, fileName, limits);
        if (!recognised.IsDone)
        {
            return recognised.Refusal;
        }

        var (type, source) = (recognised.Value.MediaType, recognised.Value.Source);
        return type switch
        {
            PdfContainer.MediaType => Grammar(PdfContainer.Read(bytes, fileName, limits), type, fileName, limits),
            DocxContainer.MediaType => Grammar(DocxContainer.Read(bytes, fileName, limits), type, fileName, limits),
            XlsxContainer.MediaType => Grammar(XlsxContainer.Read(bytes, fileName, limits), type, fileName, limits),
            TablePackage.MediaType => Grammar(TablePackage.Read(bytes, fileName, SeparatorOf), type, fileName, limits),
            Recognised.Json => Accept(MbPlanReader.Family, MbPlanReader.Read(bytes.Span, fileName), type, fileName, limits),
            CsvContainer.MediaType => Grammar(CsvContainer.Read(source!, recognised.Value.Separator!.Value, fileName), type, fileName, limits),
            HtmlContainer.MediaType => Grammar(HtmlContainer.Read(source!, fileName, limits), type, fileName, limits),
            Recognised.Text => Grammar(BlockReader.Read(source!), MediaType(fileName), fileName, limits),
            _ => throw new InvalidOperationException($"No reader for {type}."),
        };
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
        fileName.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || fileName.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase) ? "text/markdown" : Recognised.Text;
}
