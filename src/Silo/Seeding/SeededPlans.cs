using System.Collections.Immutable;
using System.Security.Cryptography;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Search;
using static System.FormattableString;

namespace MunicipalBenchmark.Silo.Seeding;

/// <summary>Publishes synthetic plans as an operator would, and makes their cities members of networks.</summary>
internal sealed class SeededPlans(IGrainFactory grains)
{
    private const int Networks = 4;
    private const int MostMembers = 400;
    private const int SideBySide = 4;
    private static readonly DateOnly Since = new(2011, 1, 1);

    /// <summary>Publishes the plans; returns the number of networks.</summary>
    public async Task<int> PublishAsync(SeedRequest request, CancellationToken cancellationToken)
    {
        if (request.Plans == 0)
        {
            return 0;
        }

        using (PrincipalContext.Act(Principal.Operator))
        {
            await JoinAsync(MembersOf(request));
        }

        await Parallel.ForEachAsync(
            Enumerable.Range(0, request.Plans),
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellationToken },
            async (number, _) => await PublishAsync(request, number));
        return Networks;
    }

    /// <summary>The plan of a number: the cities have one each, then a second each.</summary>
    public static PlanId IdOf(SeedRequest request, int number) =>
        PlanId.Of(SyntheticCities.IdOf(number % request.Cities + 1), Invariant($"piano-{number / request.Cities + 1}"));

    /// <summary>The network of a city.</summary>
    public static NetworkId NetworkOf(int city) => SyntheticCities.NetworkOf(city % Networks + 1);

    // Each membership writes the network's whole list.
    private static int MembersOf(SeedRequest request) => Math.Min(Math.Min(request.Cities, request.Plans), MostMembers);

    private async Task JoinAsync(int cities)
    {
        for (var number = 1; number <= Networks; number++)
        {
            await Network(SyntheticCities.NetworkOf(number)).CreateAsync(Invariant($"Rete sintetica {number}"), null);
        }

        for (var city = 1; city <= cities; city++)
        {
            await Network(NetworkOf(city)).AddMemberAsync(SyntheticCities.IdOf(city), Since);
        }
    }

    private INetworkGrain Network(NetworkId network) => grains.GetGrain<INetworkGrain>(GrainKeys.OfNetwork(network));

    private async Task PublishAsync(SeedRequest request, int number)
    {
        var draft = SyntheticPlans.Make(request.RandomSeed, number, request.Nodes);
        var bytes = PlanFormat.Write(draft);
        var original = ImmutableArray.Create(System.Text.Encoding.UTF8.GetBytes(bytes));
        var plan = grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(IdOf(request, number)));
        using (PrincipalContext.Act(Principal.Operator))
        {
            var imported = await plan.ImportAsync(new()
            {
                Draft = draft,
                Source = new()
                {
                    Name = Invariant($"synthetic-{number}.json"),
                    MediaType = "application/json",
                    Sha256 = Convert.ToHexStringLower(SHA256.HashData(original.AsSpan())),
                    Length = original.Length,
                },
                Original = original,
                OperationId = Guid.NewGuid(),
            });
            _ = imported.IsDone ? imported.Value : throw new InvalidOperationException($"Synthetic plan {number} was refused: {imported.Refusal.Message}");
            var city = number % request.Cities + 1;
            var visibility = SyntheticCities.VisibilityOf(number);
            visibility = visibility == Visibility.Networks && city > MembersOf(request) ? Visibility.Private : visibility;
            var published = await plan.PublishAsync(new()
            {
                Visibility = visibility,
                Networks = visibility == Visibility.Networks ? [NetworkOf(city)] : [],
                OperationId = Guid.NewGuid(),
            });
            _ = published.IsDone ? published.Value : throw new InvalidOperationException($"Synthetic plan {number} was refused: {published.Refusal.Message}");
        }

        using (PrincipalContext.Act(Principal.System))
        {
            try
            {
                await plan.DeliverAsync();
            }
            catch (SearchUnavailableException)
            {
                // It waits in the plan's outbox, like any other.
            }
        }
    }
}
