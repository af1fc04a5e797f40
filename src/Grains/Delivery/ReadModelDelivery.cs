using MunicipalBenchmark.Boards;
using MunicipalBenchmark.Grains.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.ReadModel;

namespace MunicipalBenchmark.Grains.Delivery;

/// <summary>Takes a fact to its consumers, in order: the read model, then the boards and lists that are loaded from it.</summary>
internal sealed class ReadModelDelivery(IReadModelWriter writer, IGrainFactory grains, CityDirectory directory)
{
    /// <summary>The consumer's name with its version: raising it makes every fact count as new.</summary>
    public const string Consumer = "read-model/1";

    public async Task DeliverAsync(string stateName, string key, long sequence, ReadModelChange change, IEnumerable<IndicatorCode> touched)
    {
        await writer.ApplyAsync(new FactDelivery(Consumer, $"{stateName}:{key}", sequence), change, CancellationToken.None);
        CrashPoints.Reach("deliver/read-model-applied");
        if (change.City is not null || change.Network is not null)
        {
            directory.Invalidate();
        }

        // Also after a repeated delivery: a crash may have come between the two the first time.
        await Task.WhenAll(touched.Distinct().Select(code => grains.GetGrain<IIndicatorBoardGrain>(GrainKeys.OfBoard(code)).InvalidateAsync()));
        CrashPoints.Reach("deliver/boards-invalidated");
    }
}
