using System.Globalization;
using MunicipalBenchmark.Documents.Blocks;

namespace MunicipalBenchmark.Documents.Drafting;

/// <summary>What every family tells about the document as a whole.</summary>
internal static class DocumentNotes
{
    /// <summary>Adds the notes.</summary>
    public static void Add(BlockDocument document, DiagnosticLog log)
    {
        if (document.EncodingDoubt is { } doubt)
        {
            log.Warning(DiagnosticCodes.EncodingDoubtful, null, null, $"The encoding is doubtful: {doubt}. If letters with accents are wrong, save the document as UTF-8 and import it again.");
        }

        if (document.FurnitureLines.Length > 0)
        {
            log.Info(
                DiagnosticCodes.PageFurniture,
                document.FurnitureLines[0],
                null,
                string.Create(CultureInfo.InvariantCulture, $"{document.FurnitureLines.Length} lines are page numbers or heads repeated on each page and were left out, the first on line {document.FurnitureLines[0]}."));
        }
    }
}
