using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using MunicipalBenchmark.Documents.Blocks;
using MunicipalBenchmark.Documents.Containers.Zip;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Documents.Containers.Docx;

/// <summary>Reads a DOCX: its body with styles, lists and tables; heads, feet and what was deleted are left out.</summary>
internal static class DocxContainer
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // A document is held as objects of some hundred bytes an element.
    private const long MostCharacters = 60_000_000;

    /// <summary>Reads a document that <see cref="ZipPackage"/> has checked.</summary>
    public static Outcome<BlockDocument> Read(ReadOnlyMemory<byte> bytes, string fileName, ReaderLimits limits)
    {
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using var document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharacters });
            if (document.MainDocumentPart is not { Document.Body: { } body } part)
            {
                return ZipPackage.Broken(fileName, "it has no body");
            }

            var reader = new DocxBlocks(new DocxStyles(part), new DocxNumbers(part), limits);
            reader.Read(body);
            return reader.IsOverLimit
                ? new Refusal(
                    RefusalCodes.LimitExceeded,
                    string.Create(CultureInfo.InvariantCulture, $"The tables of '{fileName}' have more than {limits.MaximumCells:N0} cells (limit MaximumCells). Split it."))
                : BlockDocument.Of(reader.Blocks, ImmutableArray<int>.Empty, null);
        }
        catch (Exception exception) when (exception is OpenXmlPackageException or XmlException or IOException or InvalidDataException or FormatException or InvalidOperationException or ArgumentException or KeyNotFoundException or NotSupportedException)
        {
            return ZipPackage.Broken(fileName, exception.Message);
        }
    }
}
