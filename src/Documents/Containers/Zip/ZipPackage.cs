using System.Globalization;
using System.IO.Compression;
using System.Xml;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Documents.Containers.Zip;

/// <summary>What a ZIP container is, and whether it is safe to hand to a library: sizes are counted and XML is walked before that.</summary>
internal static class ZipPackage
{
    private const int MostEntries = 20_000;
    private const int MarkupBeginning = 64;

    /// <summary>Marks of encodings, zeros of UTF-16 and white space.</summary>
    private static ReadOnlySpan<byte> BeforeMarkup => [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x00, 0x20, 0x09, 0x0D, 0x0A];

    /// <summary>Whether bytes begin as a ZIP container.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0x50, 0x4B, 0x03, 0x04]);

    /// <summary>Finds out what it is.</summary>
    /// <returns>A refusal for what is damaged, too large or not read; else null.</returns>
    public static Refusal? Check(ReadOnlyMemory<byte> bytes, string fileName, ReaderLimits limits, out PackageKind kind)
    {
        kind = default;
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostEntries || archive.Entries.Sum(static entry => entry.Length) > limits.MaximumUnpackedBytes)
            {
                return TooLarge(fileName, limits);
            }

            if (Kind(archive) is not { } found)
            {
                return new Refusal(RefusalCodes.NotText, $"'{fileName}' is {Name(archive)}, which is not read. Save it as DOCX, XLSX or PDF; {Container.Known} are read, and a ZIP of the CSV files of one plan.");
            }

            var left = limits.MaximumUnpackedBytes;
            foreach (var entry in archive.Entries)
            {
                var refusal = IsXml(entry) || IsMarkup(entry) ? Walk(entry, fileName, limits, ref left) : Count(entry, ref left) ? null : TooLarge(fileName, limits);
                if (refusal is not null)
                {
                    return refusal;
                }
            }

            kind = found;
            return null;
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            return Broken(fileName, exception.Message);
        }
    }

    /// <summary>The refusal of a damaged package.</summary>
    public static Refusal Broken(string fileName, string reason) => new(
        RefusalCodes.Broken,
        $"'{fileName}' is a damaged Office or ZIP file ({reason.ReplaceLineEndings(" ").TrimEnd('.')}). Open it in its own program and save it again, or get it again from its source.");

    private static PackageKind? Kind(ZipArchive archive) =>
        archive.GetEntry("word/document.xml") is not null || archive.GetEntry("word/document2.xml") is not null ? PackageKind.Docx
        : archive.GetEntry("xl/workbook.xml") is not null ? PackageKind.Xlsx
        : archive.GetEntry("mimetype") is null && archive.Entries.Any(TablePackage.IsTable) ? PackageKind.Tables
        : null;

    private static string Name(ZipArchive archive) =>
        archive.GetEntry("xl/workbook.bin") is not null ? "an XLSB workbook"
        : archive.GetEntry("ppt/presentation.xml") is not null ? "a presentation (PPTX)"
        : archive.GetEntry("content.xml") is not null && archive.GetEntry("mimetype") is not null ? "an OpenDocument file (ODT, ODS)"
        : archive.GetEntry("META-INF/container.xml") is not null ? "an EPUB"
        : "a ZIP container without a document";

    private static bool IsXml(ZipArchiveEntry entry) => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a part of another name begins as XML does: a package may name any part its document.</summary>
    private static bool IsMarkup(ZipArchiveEntry entry)
    {
        var beginning = new byte[MarkupBeginning];
        using var stream = entry.Open();
        var length = stream.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
        return beginning.AsSpan(0, length).TrimStart(BeforeMarkup) is [] or [(byte)'<', ..];
    }

    /// <summary>Reads XML once without keeping it: no document types, bounded depth and size.</summary>
    private static Refusal? Walk(ZipArchiveEntry entry, string fileName, ReaderLimits limits, ref long left)
    {
        using var counted = new CountingStream(entry.Open(), left);
        using var reader = XmlReader.Create(counted, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true });
        try
        {
            while (reader.Read())
            {
                if (reader.Depth > limits.MaximumDepth)
                {
                    return new(
                        RefusalCodes.LimitExceeded,
                        string.Create(CultureInfo.InvariantCulture, $"The elements in '{fileName}' ({entry.FullName}) are nested more than {limits.MaximumDepth} deep (limit MaximumDepth). Save it again from its program."));
                }
            }
        }
        catch (Exception exception) when (counted.IsSpent && (exception is InvalidDataException or XmlException or IOException))
        {
            return TooLarge(fileName, limits);
        }
        catch (XmlException) when (!IsXml(entry))
        {
            // A picture may be markup of another kind: then only its size counts.
            left -= counted.Length;
            return Count(entry, ref left) ? null : TooLarge(fileName, limits);
        }

        left -= counted.Length;
        return null;
    }

    private static bool Count(ZipArchiveEntry entry, ref long left)
    {
        using var stream = entry.Open();
        var buffer = new byte[81920];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            left -= read;
            if (left < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static Refusal TooLarge(string fileName, ReaderLimits limits) => new(
        RefusalCodes.LimitExceeded,
        string.Create(CultureInfo.InvariantCulture, $"'{fileName}' unpacks to more than {limits.MaximumUnpackedBytes:N0} bytes or {MostEntries:N0} parts (limit MaximumUnpackedBytes). Remove pictures and sheets that do not belong to the plan, or split it."));
}
