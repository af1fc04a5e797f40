using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Performance;

public sealed class StateWrites(Table table)
{
    private const int Rounds = 5;
    private static readonly PlanDraft Draft = new()
    {
        Kind = PlanKind.Dup,
        Title = "A state of about a kilobyte",
        Nodes = [new() { Id = "1", Level = NodeLevel.Aim, Title = new string('x', 800) }],
    };

    [Fact]
    public async Task waiting_writes_share_one_synchronisation()
    {
        await using var full = await ProductHost.StartAsync(StoreKind.SqliteFull);
        var (alone, many) = await BestAsync(full, atLeast: 1);
        table.Add("state writes of 1 kB a second, SqliteFull, 1 writer / 128 writers", $"{Table.Number(alone)} / {Table.Number(many)}", "");
        Assert.True(many > alone, $"128 writers write {many:N0} a second, one writes {alone:N0}.");
    }

    [Theory]
    [InlineData(StoreKind.SqliteNormal)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task side_by_side_writes_do_not_fall_far_behind_single_ones(StoreKind store)
    {
        await using var host = await ProductHost.StartAsync(store);
        var (alone, many) = await BestAsync(host, atLeast: 0.3);
        table.Add($"state writes of 1 kB a second, {store}, 1 writer / 128 writers", $"{Table.Number(alone)} / {Table.Number(many)}", "");
        Assert.True(many > alone * 0.3, $"128 writers write {many:N0} a second, one writes {alone:N0}.");
    }

    /// <summary>Writes a second of one writer and of many, the most of some rounds in which both have their turn: noise only takes away.</summary>
    private static async Task<(double Alone, double Many)> BestAsync(ProductHost host, double atLeast)
    {
        var (alone, many) = (0.0, 0.0);
        for (var round = 0; round < Rounds && (round == 0 || many <= alone * atLeast); round++)
        {
            alone = Math.Max(alone, 1 / await SecondsAsync(host, 1, 300));
            many = Math.Max(many, 1 / await SecondsAsync(host, 128, 6000));
        }

        return (alone, many);
    }

    /// <summary>Seconds a write, by so many writers side by side, each on a grain of its own.</summary>
    internal static async Task<double> SecondsAsync(ProductHost host, int writers, int writes)
    {
        using (PrincipalContext.Act(Principal.System))
        {
            var grains = Enumerable.Range(0, writers)
                .Select(i => host.Grains.GetGrain<IDraftGrain>(GrainKeys.OfDraft(PlanId.Load("writers/plan"), i)))
                .ToArray();
            await Task.WhenAll(grains.Select(grain => grain.ReplaceAsync(Draft)));
            return await Measure.OnceAsync(() => Task.WhenAll(grains.Select(async grain =>
            {
                for (var i = 0; i < writes / writers; i++)
                {
                    await grain.ReplaceAsync(Draft);
                }
            }))) / writes;
        }
    }
}
