using MunicipalBenchmark.Documents.Containers;
using MunicipalBenchmark.Documents.Containers.Csv;
using MunicipalBenchmark.Documents.Containers.Docx;
using MunicipalBenchmark.Documents.Containers.Html;
using MunicipalBenchmark.Documents.Containers.Pdf;
using MunicipalBenchmark.Documents.Containers.Xlsx;
using MunicipalBenchmark.Documents.Containers.Zip;
using MunicipalBenchmark.Documents.MbPlan;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Documents;

/// <summary>What a document is wrapped in, by its content alone: for whoever takes documents in before anyone reads them.</summary>
public static class DocumentType
{
    /// <summary>The media type of a document.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="fileName">Its name, for messages.</param>
    /// <param name="limits">What reading it may cost; an archive is checked against them.</param>
    /// <returns>For example <c>application/pdf</c>, or one of the refusals of <see cref="RefusalCodes"/>.</returns>
    public static Outcome<string> Of(ReadOnlyMemory<byte> bytes, string fileName, ReaderLimits limits)
    {
        if (PdfContainer.Is(bytes.Span))
        {
            return PdfContainer.MediaType;
        }

        if (ZipPackage.Is(bytes.Span))
        {
            return ZipPackage.Check(bytes, fileName, limits, out var kind) is { } refusal ? refusal
                : kind == PackageKind.Docx ? DocxContainer.MediaType : XlsxContainer.MediaType;
        }

        if (Container.NameUnread(bytes.Span) is { } container)
        {
            return new Refusal(RefusalCodes.NotText, $"'{fileName}' is {container}, which is not read. Save it as one of these: {Container.Known}.");
        }

        if (MbPlanReader.IsJson(bytes.Span))
        {
            return "application/json";
        }

        var source = TextDecoder.Decode(bytes.Span, fileName);
        return !source.IsDone ? source.Refusal
            : HtmlContainer.Is(source.Value) ? HtmlContainer.MediaType
            : CsvContainer.Separator(source.Value) is not null ? CsvContainer.MediaType
            : "text/plain";
    }
}
