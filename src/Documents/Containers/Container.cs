namespace MunicipalBenchmark.Documents.Containers;

/// <summary>What the bytes are wrapped in, told from their first bytes and never from the file's name.</summary>
internal static class Container
{
    /// <summary>The containers that are read, for messages.</summary>
    public const string Known = "PDF, DOCX, XLSX, HTML, CSV, plain text, Markdown and mb-plan/1 JSON";

    private static readonly (byte[] Magic, string Name)[] Unread =
    [
        ([0x50, 0x4B, 0x05, 0x06], "an empty ZIP container"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file (DOC, XLS)"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ("GIF8"u8.ToArray(), "a GIF picture"),
        ([0x1F, 0x8B], "a gzip file"),
        ("{\\rtf"u8.ToArray(), "an RTF file"),
    ];

    /// <summary>Names a container that is not read.</summary>
    /// <returns>Null when the bytes may be text.</returns>
    public static string? NameUnread(ReadOnlySpan<byte> bytes)
    {
        foreach (var (magic, name) in Unread)
        {
            if (bytes.StartsWith(magic))
            {
                return name;
            }
        }

        return null;
    }
}
