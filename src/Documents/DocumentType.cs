using MunicipalBenchmark.Documents.Containers;
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
        var recognised = Recognised.Of(bytes, fileName, limits);
        return recognised.IsDone ? recognised.Value.MediaType : recognised.Refusal;
    }
}
