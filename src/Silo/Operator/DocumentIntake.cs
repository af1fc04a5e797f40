using System.Runtime.InteropServices;
using System.Security.Cryptography;
using MunicipalBenchmark.Documents;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Silo.Operator;

/// <summary>Takes documents in: from a file or from a request's body.</summary>
internal sealed class DocumentIntake(long maximumBytes)
{
    /// <summary>Largest document, in bytes.</summary>
    public long MaximumBytes => maximumBytes;

    /// <summary>
    /// Reads a file. Refusals: <c>file-missing</c>, <c>file-is-folder</c>, <c>document-empty</c>, <c>document-too-large</c> (by its size,
    /// without reading it), <c>file-unreadable</c>, and those of the document.
    /// </summary>
    public Outcome<IncomingDocument> ReadFile(string path)
    {
        if (Directory.Exists(path))
        {
            return new Refusal("file-is-folder", $"'{path}' is a folder. Give the documents in it as files: {Path.Combine(path, "NAME")}.");
        }

        try
        {
            var info = new FileInfo(path);
            if (!info.Exists)
            {
                return new Refusal("file-missing", $"'{path}' does not exist (looked for at {Path.GetFullPath(path)}). Check the path.");
            }

            if (CheckLength(path, info.Length) is { } refusal)
            {
                return refusal;
            }

            return Read(File.ReadAllBytes(path), info.Name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Refusal("file-unreadable", $"'{path}' cannot be read: {e.Message} Make the file readable for this user, or close the program that holds it.");
        }
    }

    /// <summary>Reads a document held in memory.</summary>
    public Outcome<IncomingDocument> Read(byte[] content, string name)
    {
        if (CheckLength(name, content.LongLength) is { } refusal)
        {
            return refusal;
        }

        var read = DocumentReader.Read(content, name, ReaderLimits.Default with { MaximumBytes = maximumBytes });
        return read.IsDone
            ? new IncomingDocument
            {
                Name = name,
                Content = ImmutableCollectionsMarshal.AsImmutableArray(content),
                Source = new()
                {
                    Name = name,
                    MediaType = read.Value.MediaType,
                    Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
                    Length = content.LongLength,
                },
                Family = read.Value.Family,
                Draft = read.Value.Draft,
            }
            : read.Refusal;
    }

    /// <summary>The refusal of a document for its size, or null.</summary>
    public Refusal? CheckLength(string name, long length)
    {
        if (length == 0)
        {
            return new("document-empty", $"'{name}' is empty (0 bytes). Give the document itself.");
        }

        return length > maximumBytes
            ? new(
                "document-too-large",
                $"'{name}' has {length} bytes; the limit Limits:DocumentBytes is {maximumBytes}. Split the document, or raise the limit with MB__Limits__DocumentBytes.")
            : null;
    }
}
