using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;

namespace MunicipalBenchmark.Uploads;

/// <summary>Reads sent documents into plans, for edges that do not read documents themselves. Acts as the caller in the request context.</summary>
public interface IUploadedPlans
{
    /// <summary>Largest document, in bytes.</summary>
    long MaximumBytes { get; }

    /// <summary>
    /// What a document is, by its content; its plan is not read yet. Refusals: <c>document-empty</c>, <c>document-too-large</c> and those of a
    /// container that is not read.
    /// </summary>
    /// <param name="content">The bytes.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <returns>The media type.</returns>
    Outcome<string> Identify(ReadOnlyMemory<byte> content, string name);

    /// <summary>
    /// Reads a sent document and makes it the draft of a plan. Refusals: <c>upload-unknown</c>, <c>city-unknown</c>, <c>plan-slug-invalid</c>, those of the
    /// document and those of <see cref="IPlanGrain.ImportAsync"/>.
    /// </summary>
    /// <param name="command">Which document, for which plan.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="Access.AccessDeniedException">The caller does not edit the city.</exception>
    Task<Outcome<PlanView>> ImportAsync(ImportUpload command, CancellationToken cancellationToken);
}
