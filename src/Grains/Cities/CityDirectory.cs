using System.Collections.Frozen;
using System.Collections.Immutable;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.ReadModel;

namespace MunicipalBenchmark.Grains.Cities;

/// <summary>
/// All cities and networks, held in memory on each silo. A change made on this silo shows at once, one made on another within
/// <see cref="Staleness"/>.
/// </summary>
internal sealed class CityDirectory(IDirectoryReader reader, TimeProvider time)
{
    private static readonly TimeSpan Staleness = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile Loaded? _loaded;
    private int _invalidations;

    public ValueTask<DirectorySnapshot> GetAsync(CancellationToken cancellationToken = default) =>
        _loaded is { } loaded && IsFresh(loaded) ? ValueTask.FromResult(loaded.Snapshot) : new(LoadAsync(cancellationToken));

    public void Invalidate() => Interlocked.Increment(ref _invalidations);

    private bool IsFresh(Loaded loaded) =>
        loaded.Invalidations == Volatile.Read(ref _invalidations) && time.GetElapsedTime(loaded.CheckedAt) < Staleness;

    private async Task<DirectorySnapshot> LoadAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_loaded is { } loaded && IsFresh(loaded))
            {
                return loaded.Snapshot;
            }

            // Taken before the reads: what changes meanwhile leaves the result stale, not wrong for long.
            var invalidations = Volatile.Read(ref _invalidations);
            var checkedAt = time.GetTimestamp();
            var version = await reader.ReadVersionAsync(cancellationToken);
            var snapshot = _loaded is { } known && known.Version == version
                ? known.Snapshot
                : DirectorySnapshot.Of(await reader.ReadCitiesAsync(cancellationToken), await reader.ReadNetworksAsync(cancellationToken));
            _loaded = new(snapshot, version, invalidations, checkedAt);
            return snapshot;
        }
        finally
        {
            _gate.Release();
        }
    }

    private sealed record Loaded(DirectorySnapshot Snapshot, long Version, int Invalidations, long CheckedAt);
}

/// <summary>The cities and networks at one moment.</summary>
internal sealed record DirectorySnapshot(
    ImmutableArray<CityEntry> Cities,
    ImmutableArray<NetworkView> Networks,
    FrozenDictionary<string, CityEntry> ByIdOrCode,
    FrozenDictionary<int, CityEntry> ByNumber)
{
    public static DirectorySnapshot Of(IReadOnlyList<CityEntry> cities, IReadOnlyList<NetworkView> networks)
    {
        // A code that one city has now and another had before names the first: ids win, then the order of the codes.
        var byIdOrCode = new Dictionary<string, CityEntry>(StringComparer.Ordinal);
        foreach (var city in cities)
        {
            foreach (var code in city.Codes)
            {
                byIdOrCode.TryAdd(code, city);
            }
        }

        foreach (var city in cities)
        {
            byIdOrCode[city.Id.Value] = city;
        }

        return new(
            [.. cities],
            [.. networks],
            byIdOrCode.ToFrozenDictionary(StringComparer.Ordinal),
            cities.ToFrozenDictionary(city => city.Number));
    }

    public CityEntry? Find(CityId city) => ByIdOrCode.GetValueOrDefault(city.Value);

    public NetworkView? Find(NetworkId network) => Networks.FirstOrDefault(candidate => candidate.Id == network);
}
