using System.Collections.Immutable;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans.Recording;

namespace MunicipalBenchmark.Grains.Plans.Recording;

/// <summary>The log of results recorded for a plan, over its parts. Called as the system.</summary>
internal sealed class RecordingLog(IGrainFactory grains, PlanId plan)
{
    private const int PartSize = 200;

    private ImmutableArray<RecordedObservation> _read = [];

    /// <summary>The first so many. What was once read is never read again: the log only grows.</summary>
    public async Task<ImmutableArray<RecordedObservation>> ReadAsync(int count)
    {
        var known = _read;
        if (known.Length < count)
        {
            var first = known.Length / PartSize;
            var parts = await Task.WhenAll(Enumerable.Range(first, ((count - 1) / PartSize) - first + 1).Select(part => Part(part).ReadAsync()));
            known = _read = [.. known.Take(first * PartSize), .. parts.SelectMany(part => part)];
        }

        return known.Length == count ? known : [.. known.Take(count)];
    }

    /// <summary>Writes the next one, which counts once the plan says so.</summary>
    public async Task AppendAsync(int count, RecordedObservation observation)
    {
        _read = [.. _read.Take(count)];
        await Part(count / PartSize).AppendAsync(count % PartSize, observation);
    }

    private IRecordingsGrain Part(int number) => grains.GetGrain<IRecordingsGrain>(GrainKeys.OfRecordings(plan, number));
}
