using System.Collections.Immutable;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Delivery;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.ReadModel;

namespace MunicipalBenchmark.Grains.Tests;

/// <summary>The read model's ports over dictionaries: what the storage does with tables, without its speed or durability.</summary>
internal sealed class InMemoryReadModel : IReadModelWriter, IObservationReader, IDirectoryReader, IOriginalStore, IOutboxScan
{
    private readonly Lock _lock = new();
    private readonly List<ReadModelChange> _journal = [];
    private readonly Dictionary<(string Consumer, string Grain), long> _cursors = [];
    private readonly Dictionary<(string Tenant, string Source), (ObservationSource Source, ImmutableArray<PublishedObservation> Rows)> _sources = [];
    private readonly SortedDictionary<string, CityEntry> _cities = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, NetworkView> _networks = new(StringComparer.Ordinal);
    private readonly Dictionary<PlanId, PlanEntry> _plans = [];
    private readonly List<ChangeEntry> _changes = [];
    private readonly Dictionary<(CityId, string), byte[]> _originals = [];

    /// <summary>The changes so far: a copy, since other tests go on while one looks.</summary>
    public ImmutableArray<ReadModelChange> Journal
    {
        get
        {
            lock (_lock)
            {
                return [.. _journal];
            }
        }
    }

    public InMemoryAudit Audit { get; } = new();

    public Task<bool> ApplyAsync(FactDelivery delivery, ReadModelChange change, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_cursors.GetValueOrDefault((delivery.Consumer, delivery.Grain)) >= delivery.Sequence)
            {
                return Task.FromResult(false);
            }

            _cursors[(delivery.Consumer, delivery.Grain)] = delivery.Sequence;
            if (change.Source is { } source)
            {
                _sources[(change.Tenant, source.Key)] = (source, change.Observations);
            }

            if (change.City is { } city)
            {
                var number = _cities.GetValueOrDefault(city.Id.Value)?.Number ?? _cities.Count + 1;
                _cities[city.Id.Value] = city with { Number = number };
            }

            if (change.Network is { } network)
            {
                _networks[network.Id.Value] = network;
            }

            if (change.Plan is { } plan)
            {
                _plans[plan.Id] = plan;
            }

            if (change.RemovedPlan is { } removed)
            {
                _plans.Remove(removed);
            }

            _journal.Add(change);
            Audit.Append(delivery, change);
            if (change is { IsPublic: true } && change.Change != ChangeKind.None)
            {
                _changes.Add(new() { Number = _changes.Count + 1, Tenant = change.Tenant, Subject = change.Subject, Kind = change.Change, At = change.At });
            }

            return Task.FromResult(true);
        }
    }

    public Task<IReadOnlyList<ObservationRow>> ReadBoardAsync(IndicatorCode indicator, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<ObservationRow>>(
            [
                .. Latest(indicator).Select(found => new ObservationRow
                {
                    CityNumber = _cities[found.City.Value].Number,
                    Period = found.Observation.Period,
                    Value = (double)found.Observation.Value,
                    Denominator = (double?)found.Observation.Denominator,
                }),
            ]);
        }
    }

    public Task<IReadOnlyList<ObservationDetail>> ReadDetailsAsync(
        IndicatorCode indicator, Period period, IReadOnlyCollection<CityId> cities, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<ObservationDetail>>(
                [.. Latest(indicator).Where(found => found.Observation.Period == period && cities.Contains(found.City))]);
        }
    }

    public Task<IReadOnlyList<CityEntry>> ReadCitiesAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<CityEntry>>([.. _cities.Values]);
        }
    }

    public Task<IReadOnlyList<NetworkView>> ReadNetworksAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<NetworkView>>([.. _networks.Values]);
        }
    }

    public Task<PlanPage> ReadPlansAsync(
        CityId? city, IReadOnlyCollection<Visibility> visibilities, SharedPlans shared, int offset, int count, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var found = _plans.Values.Where(plan => (city is null || plan.Id.City == city) && (visibilities.Contains(plan.Visibility)
                || plan.Networks.Any(network => shared.Networks.Contains(network) && !shared.Absent.Contains(new(network, plan.Id.City))))).ToList();
            return Task.FromResult(new PlanPage([.. found.Skip(offset).Take(count)], found.Count));
        }
    }

    public Task<IReadOnlyList<ChangeEntry>> ReadChangesAsync(long since, int count, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<ChangeEntry>>([.. _changes.Where(change => change.Number > since).Take(count)]);
        }
    }

    public Task<long> ReadVersionAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult((long)_journal.Count);
        }
    }

    public Task KeepAsync(CityId city, SourceDocument source, ReadOnlyMemory<byte> content, DateTimeOffset at, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _originals.TryAdd((city, source.Sha256), content.ToArray());
            return Task.CompletedTask;
        }
    }

    public Task<byte[]?> ReadAsync(CityId city, string sha256, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_originals.GetValueOrDefault((city, sha256)));
        }
    }

    public Task<IReadOnlyList<PendingOutbox>> FindAsync(int limit, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<PendingOutbox>>([]);

    private IEnumerable<ObservationDetail> Latest(IndicatorCode indicator) =>
        _sources
            .Where(entry => entry.Value.Source.Visibility == Visibility.Public)
            .SelectMany(entry => entry.Value.Rows
                .Where(row => row.Indicator == indicator)
                .Select(row => new ObservationDetail { City = CityId.Load(entry.Key.Tenant), Observation = row, Source = entry.Value.Source }))
            .GroupBy(detail => (detail.City, detail.Observation.Period))
            .Select(competing => competing.MaxBy(detail => detail.Source.PublishedAt)!);
}
