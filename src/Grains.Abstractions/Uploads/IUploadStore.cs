using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Uploads;

/// <summary>Keeps sent documents until they are imported or forgotten. Not a grain's state: nothing else depends on them.</summary>
public interface IUploadStore
{
    /// <summary>Keeps a document. Refusal: <c>upload-limit</c> when its owner sent as much as the allowance gives.</summary>
    /// <param name="upload">What it is.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="allowance">How much its owner may send.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<Outcome<Upload>> KeepAsync(Upload upload, ReadOnlyMemory<byte> content, UploadAllowance allowance, CancellationToken cancellationToken);

    /// <summary>A kept document with its bytes, or null when its owner keeps none under the id.</summary>
    /// <param name="owner">The principal who asks.</param>
    /// <param name="id">The document's id.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<KeptUpload?> ReadAsync(string owner, string id, CancellationToken cancellationToken);

    /// <summary>Forgets documents.</summary>
    /// <param name="before">Those that came before.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>How many.</returns>
    Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
