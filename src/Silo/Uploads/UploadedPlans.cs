using System.Runtime.InteropServices;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Documents;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Silo.Operator;
using MunicipalBenchmark.Uploads;

namespace MunicipalBenchmark.Silo.Uploads;

/// <summary>Reads sent documents by the same intake as the operator's import, and hands them to the plan as the caller.</summary>
internal sealed class UploadedPlans(IGrainFactory grains, IUploadStore uploads, DocumentIntake intake) : IUploadedPlans
{
    /// <inheritdoc/>
    public long MaximumBytes => intake.MaximumBytes;

    /// <inheritdoc/>
    public Outcome<string> Identify(ReadOnlyMemory<byte> content, string name) => intake.CheckLength(name, content.Length) is { } refusal
        ? refusal
        : DocumentType.Of(content, name, ReaderLimits.Default with { MaximumBytes = intake.MaximumBytes });

    /// <inheritdoc/>
    public async Task<Outcome<PlanView>> ImportAsync(ImportUpload command, CancellationToken cancellationToken)
    {
        var caller = PrincipalContext.Current ?? Principal.Anonymous;
        if (await grains.GetGrain<IDirectoryGrain>(GrainKeys.Shared).FindCityAsync(command.City) is not { } city)
        {
            return new Refusal("city-unknown", $"'{command.City}' is no city of this installation. Ask its administrator to take it in.") { Fields = ["city"] };
        }

        // Asked here too, before a document is read for somebody who may not bring it in.
        if (!AccessRules.ServesCity(caller, city.Id.Value))
        {
            throw new AccessDeniedException($"Import for {city.Id} by {caller.Id}.");
        }

        if (await uploads.ReadAsync(caller.Id, command.Upload, cancellationToken) is not { } kept)
        {
            return new Refusal("upload-unknown", $"There is no document '{command.Upload}' of yours. Send it to /uploads first; it is kept for some hours.") { Fields = ["upload"] };
        }

        var content = MemoryMarshal.TryGetArray(kept.Content, out var segment) && segment.Offset == 0 && segment.Count == segment.Array!.Length ? segment.Array : kept.Content.ToArray();

        // A long document keeps its thread for seconds: not one that answers requests.
        var read = await Task.Run(() => intake.Read(content, kept.Upload.Name), cancellationToken);
        if (!read.IsDone)
        {
            return read.Refusal;
        }

        var document = read.Value;
        var slug = document.PlanSlug(command.Plan);
        if (!slug.IsDone)
        {
            return slug.Refusal;
        }

        return await grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(PlanId.Of(city.Id, slug.Value))).ImportAsync(new()
        {
            Draft = document.Draft with { City = document.Draft.City ?? FoundCity.Of(city).Code },
            Source = document.Source,
            Original = document.Content,
            OperationId = command.OperationId,
            ExpectedRevision = command.ExpectedRevision,
            Discards = command.Discards,
        });
    }
}
