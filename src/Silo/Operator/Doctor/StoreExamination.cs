using MunicipalBenchmark.Boards;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Delivery;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.ReadModel;
using MunicipalBenchmark.Storage.Hosting;

namespace MunicipalBenchmark.Silo.Operator.Doctor;

/// <summary>The checks that need the running silo: store, delivery, and whether read model, boards and feed agree with the grains.</summary>
internal sealed class StoreExamination(
    IGrainFactory grains, StorageOptions storage, StoreMigration schema, IOutboxScan outboxes, IDirectoryReader directory, IObservationReader observations)
{
    private const int ScanLimit = 1000;
    private const int PageSize = 200;
    private const int MostNamed = 5;

    public async Task<DoctorReport> RunAsync(CancellationToken cancellationToken) => new(
    [
        await CheckStoreAsync(cancellationToken),
        await CheckOutboxesAsync(cancellationToken),
        await CheckPlansAsync(cancellationToken),
        await CheckBoardsAsync(cancellationToken),
    ]);

    private async Task<DoctorCheck> CheckStoreAsync(CancellationToken cancellationToken)
    {
        var version = await schema.ReadVersionAsync(cancellationToken);
        var place = storage.ConnectionString is null ? storage.DatabaseFile : "PostgreSQL";
        return new("store", DoctorStatus.Ok, $"{place} answers, schema version {version}");
    }

    private async Task<DoctorCheck> CheckOutboxesAsync(CancellationToken cancellationToken)
    {
        var pending = await outboxes.FindAsync(ScanLimit, cancellationToken);
        return pending.Count == 0
            ? new("delivery", DoctorStatus.Ok, "every fact has reached the read model")
            : new("delivery", DoctorStatus.Warn, $"{pending.Count} outboxes wait for delivery, the first of {pending[0].GrainKey}. A running service delivers them within seconds; if they stay, its log says why.");
    }

    /// <summary>Each listed plan is the edition that its grain has, and the feed knows each.</summary>
    private async Task<DoctorCheck> CheckPlansAsync(CancellationToken cancellationToken)
    {
        var fed = new HashSet<string>(StringComparer.Ordinal);
        long since = 0;
        while (await directory.ReadChangesAsync(since, PageSize, cancellationToken) is { Count: > 0 } changes)
        {
            fed.UnionWith(changes.Select(change => change.Subject));
            since = changes[^1].Number;
        }

        var (count, wrong) = (0, new List<string>());
        while (await directory.ReadPlansAsync(null, Enum.GetValues<Visibility>(), SharedPlans.None, count, PageSize, cancellationToken) is { Plans.Length: > 0 } page)
        {
            foreach (var entry in page.Plans)
            {
                var plan = await grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(entry.Id)).ReadAsync();
                var isFed = entry.Visibility != Visibility.Public || fed.Any(subject => subject.Contains(entry.Id.Value, StringComparison.Ordinal));
                if (plan is null || plan.Edition != entry.Edition || !isFed)
                {
                    wrong.Add($"{entry.Id} (listed as edition {entry.Edition}, is {plan?.Edition?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"})");
                }
            }

            count += page.Plans.Length;
        }

        return await JudgeAsync("plans", wrong, $"{count} listed plans are the editions that were published, and the change feed has them", cancellationToken);
    }

    /// <summary>The boards hold the values that the read model holds; a mission's appropriation stands for all its measures.</summary>
    private async Task<DoctorCheck> CheckBoardsAsync(CancellationToken cancellationToken)
    {
        var (values, wrong) = (0, new List<string>());
        foreach (var mission in BudgetClassification.All.Where(heading => heading.IsMission))
        {
            var indicator = IndicatorCode.Load($"118:{mission.Code}:appropriated");
            var rows = await observations.ReadBoardAsync(indicator, cancellationToken);
            var board = grains.GetGrain<IIndicatorBoardGrain>(GrainKeys.OfBoard(indicator));
            foreach (var period in rows.GroupBy(row => row.Period))
            {
                var column = await board.ColumnAsync(period.Key);
                values += column.Values.Length;
                if (!column.Values.SequenceEqual(period.Select(row => row.Value).Order()))
                {
                    wrong.Add($"{indicator} of {period.Key}");
                }
            }
        }

        return await JudgeAsync("boards", wrong, $"{values} values on the missions' boards are those of the read model", cancellationToken);
    }

    private async Task<DoctorCheck> JudgeAsync(string name, List<string> wrong, string well, CancellationToken cancellationToken)
    {
        if (wrong.Count == 0)
        {
            return new(name, DoctorStatus.Ok, well);
        }

        // What is on its way may be seen at one end and not yet at the other.
        var status = (await outboxes.FindAsync(limit: 1, cancellationToken)).Count > 0 ? DoctorStatus.Warn : DoctorStatus.Fail;
        return new(name, status, $"{wrong.Count} disagree: {string.Join(", ", wrong.Take(MostNamed))}. Ask again when delivery is done; if it stays, restart the service.");
    }
}
