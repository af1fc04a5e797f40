using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using Orleans.Concurrency;

namespace MunicipalBenchmark.Plans;

/// <summary>One edition of a plan, written once. Key: <see cref="GrainKeys.OfEdition"/>.</summary>
[Alias("mb.IEditionGrain")]
public interface IEditionGrain : IGrainWithStringKey
{
    /// <summary>The content, or null when it was never written.</summary>
    [ReadOnly]
    [Access(AccessRule.System)]
    [Alias("Read")]
    Task<EditionContent?> ReadAsync();

    /// <summary>Writes the content if none is there; a second call with whatever content changes nothing.</summary>
    /// <param name="content">The content.</param>
    /// <returns>The content that the edition holds.</returns>
    [Access(AccessRule.System)]
    [Alias("WriteOnce")]
    Task<EditionContent> WriteOnceAsync(EditionContent content);
}
