using System.Collections.Concurrent;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Uploads;

namespace MunicipalBenchmark.GraphQL.Tests.Fakes;

/// <summary>Keeps sent documents in memory, and imports those whose text is <c>good</c>.</summary>
internal sealed class FakeUploads : IUploadStore, IUploadedPlans
{
    private readonly ConcurrentDictionary<(string Owner, string Id), KeptUpload> _kept = new();

    public long MaximumBytes => 1000;

    public Task<Outcome<Upload>> KeepAsync(Upload upload, ReadOnlyMemory<byte> content, UploadAllowance allowance, CancellationToken cancellationToken)
    {
        if (_kept.Keys.Count(key => key.Owner == upload.Owner) >= 5)
        {
            return Task.FromResult<Outcome<Upload>>(new Refusal("upload-limit", "Enough."));
        }

        _kept[(upload.Owner, upload.Id)] = new(upload, content.ToArray());
        return Task.FromResult<Outcome<Upload>>(upload);
    }

    public Task<KeptUpload?> ReadAsync(string owner, string id, CancellationToken cancellationToken) =>
        Task.FromResult(_kept.GetValueOrDefault((owner, id)));

    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken) => Task.FromResult(0);

    public Outcome<string> Identify(ReadOnlyMemory<byte> content, string name) =>
        content.Span.StartsWith("GIF8"u8) ? new Refusal("not-text", $"'{name}' is a GIF picture.") : "text/plain";

    public async Task<Outcome<PlanView>> ImportAsync(ImportUpload command, CancellationToken cancellationToken)
    {
        World.Operations.Enqueue(command.OperationId);
        var kept = await ReadAsync(PrincipalContext.Current!.Id, command.Upload, cancellationToken);
        return kept is null
            ? new Refusal("upload-unknown", "No such document.") { Fields = ["upload"] }
            : FakePlan.View;
    }
}
