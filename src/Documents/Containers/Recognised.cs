using System.Globalization;
using MunicipalBenchmark.Documents.Containers.Csv;
using MunicipalBenchmark.Documents.Containers.Docx;
using MunicipalBenchmark.Documents.Containers.Html;
using MunicipalBenchmark.Documents.Containers.Pdf;
using MunicipalBenchmark.Documents.Containers.Xlsx;
using MunicipalBenchmark.Documents.Containers.Zip;
using MunicipalBenchmark.Documents.MbPlan;
using MunicipalBenchmark.Documents.Tabular.Reading;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Documents.Containers;

/// <summary>What a document is wrapped in, by its content alone: decided once for whoever reads it and for whoever only takes it in.</summary>
/// <param name="MediaType">For example <c>application/pdf</c>; text is told by its name only when it is read.</param>
internal sealed record Recognised(string MediaType)
{
    /// <summary>The media type of an interchange file.</summary>
    public const string Json = "application/json";

    /// <summary>The media type of text without further markup.</summary>
    public const string Text = "text/plain";

    /// <summary>The decoded text of a document that is text; null for packages, PDF and JSON.</summary>
    public SourceText? Source { get; init; }

    /// <summary>The sign between the cells of CSV.</summary>
    public char? Separator { get; init; }

    /// <summary>Recognises a document.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="fileName">Its name, for messages.</param>
    /// <param name="limits">What reading it may cost.</param>
    public static Outcome<Recognised> Of(ReadOnlyMemory<byte> bytes, string fileName, ReaderLimits limits)
    {
        if (PdfContainer.Is(bytes.Span))
        {
            return new Recognised(PdfContainer.MediaType);
        }

        if (ZipPackage.Is(bytes.Span))
        {
            return ZipPackage.Check(bytes, fileName, limits, out var kind) is { } refusal ? refusal
                : new Recognised(kind switch
                {
                    PackageKind.Docx => DocxContainer.MediaType,
                    PackageKind.Xlsx => XlsxContainer.MediaType,
                    PackageKind.Tables => TablePackage.MediaType,
                });
        }

        if (Container.NameUnread(bytes.Span) is { } container)
        {
            return new Refusal(RefusalCodes.NotText, $"'{fileName}' is {container}, which is not read. Save it as one of these: {Container.Known}.");
        }

        if (MbPlanReader.IsJson(bytes.Span))
        {
            return new Recognised(Json);
        }

        var source = TextDecoder.Decode(bytes.Span, fileName);
        return !source.IsDone ? source.Refusal : OfText(source.Value, fileName, limits);
    }

    private static Outcome<Recognised> OfText(SourceText source, string fileName, ReaderLimits limits)
    {
        if (source.Lines.Sum(static line => (long)line.AsSpan().Count('|') + line.AsSpan().Count('\t') + line.AsSpan().Count(';')) > limits.MaximumCells)
        {
            return new Refusal(
                RefusalCodes.LimitExceeded,
                string.Create(CultureInfo.InvariantCulture, $"'{fileName}' holds more than {limits.MaximumCells:N0} signs that part cells (limit MaximumCells). Split it."));
        }

        // A filled-in template may hold markup in its cells, and rows of different lengths.
        return SheetFinder.Separator(source) is { } own ? new Recognised(CsvContainer.MediaType) { Source = source, Separator = own }
            : HtmlContainer.Is(source) ? new Recognised(HtmlContainer.MediaType) { Source = source }
            : CsvContainer.Separator(source) is { } separator ? new Recognised(CsvContainer.MediaType) { Source = source, Separator = separator }
            : new Recognised(Text) { Source = source };
    }
}
