using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.ReadModel;

/// <summary>Keeps the documents that plans were read from, by city and SHA-256.</summary>
public interface IOriginalStore
{
    /// <summary>Keeps a document; one that is there already is left as it is.</summary>
    /// <param name="city">The owner.</param>
    /// <param name="source">Name, type and hash.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task KeepAsync(CityId city, SourceDocument source, ReadOnlyMemory<byte> content, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The bytes of a kept document, or null when the city keeps none under the hash.</summary>
    /// <param name="city">The owner.</param>
    /// <param name="sha256">Lower-case hexadecimal.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<byte[]?> ReadAsync(CityId city, string sha256, CancellationToken cancellationToken);
}
