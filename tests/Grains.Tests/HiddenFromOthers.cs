using System.Globalization;
using System.Text.RegularExpressions;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Grains.Tests;

/// <summary>
/// Two networks with overlapping cities; persons with roles in several of them do at random what they may and may not. Each document holds a mark of its
/// own, and no answer ever holds a mark that the model says is hidden from who asked.
/// </summary>
public sealed partial class HiddenFromOthers(Cluster cluster)
{
    private const int PersonCount = 10;
    private static readonly Role[] Roles = [Role.Editor, Role.Publisher, Role.Analyst, Role.NetworkAdmin, Role.PlatformAdmin];
    private static readonly Visibility[] Visibilities = [Visibility.Private, Visibility.Networks, Visibility.Public];
    private readonly RulesModel _model = new();
    private readonly List<CityId> _cities = [];
    private readonly List<NetworkId> _networks = [];
    private int _marks;

    private static int Steps => int.Parse(Environment.GetEnvironmentVariable("MB_PROPERTY_STEPS") ?? "1500", CultureInfo.InvariantCulture);

    private static int Seed => int.Parse(Environment.GetEnvironmentVariable("MB_PROPERTY_SEED") ?? "20261126", CultureInfo.InvariantCulture);

    [Fact]
    public async Task no_answer_holds_what_the_rules_hide_whatever_was_done_before()
    {
        await BeginAsync();
        var random = new Random(Seed);
        var done = 0;
        for (var step = 0; step < Steps; step++)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            var actor = Person(random);
            done += await ActAsync(random, actor, $"seed {Seed}, step {step}") ? 1 : 0;
            await ReadAsync(random, Person(random), $"seed {Seed}, step {step}");
        }

        // A run in which nearly everything was refused would show nothing.
        Assert.InRange(done, Steps / 10, Steps);
    }

    [GeneratedRegex(@"mark-\d+", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();

    private static string Person(Random random) => $"hidden-person-{random.Next(PersonCount)}";

    private static T One<T>(Random random, IReadOnlyList<T> of) => of[random.Next(of.Count)];

    private async Task BeginAsync()
    {
        for (var i = 0; i < 4; i++)
        {
            _cities.Add(await cluster.CityAsync());
        }

        using var acting = PrincipalContext.Act(Principal.Operator);
        foreach (var (slug, admin) in new[] { ("hidden-one", 4), ("hidden-two", 5) })
        {
            _networks.Add(NetworkId.Load(slug));
            await Network(_networks[^1]).CreateAsync(slug, null);
            await JoinAsync($"hidden-person-{admin}", Role.NetworkAdmin, Tenant.Of(_networks[^1]));
        }

        for (var i = 0; i < _cities.Count; i++)
        {
            await JoinAsync($"hidden-person-{i}", Role.Publisher, Tenant.Of(_cities[i]));
        }

        await JoinAsync("hidden-person-6", Role.PlatformAdmin, Tenant.Platform);
    }

    private async Task JoinAsync(string person, Role role, Tenant tenant)
    {
        Assert.True((await cluster.Members(tenant).AddAsync(Some.Member(person, role))).IsDone);
        Assert.True(_model.Add(person, role, tenant));
    }

    private async Task<bool> ActAsync(Random random, string actor, string where)
    {
        var (city, network) = (One(random, _cities), One(random, _networks));
        var tenant = random.Next(2) == 0 ? Tenant.Of(city) : random.Next(10) == 0 ? Tenant.Platform : Tenant.Of(network);
        var (subject, role) = (Person(random), One(random, Roles));
        var plan = $"{city}/plan-{random.Next(2)}";
        var grain = cluster.Plan(city, plan[(plan.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        switch (random.Next(9))
        {
            case 0:
                return await DoAsync(
                    where, actor, _model.Runs(actor, tenant), () => _model.Add(subject, role, tenant), () => cluster.Members(tenant).AddAsync(Some.Member(subject, role)));
            case 1:
                return await DoAsync(
                    where, actor, _model.Runs(actor, tenant), () => _model.Remove(actor, subject, tenant), () => cluster.Members(tenant).RemoveAsync(subject));
            case 2:
                return await DoAsync(
                    where,
                    actor,
                    _model.RunsNetwork(actor, network.Value),
                    () => !_model.Members.Contains((network.Value, city.Value)) && (_model.Invited.Add((network.Value, city.Value)) || true),
                    () => Network(network).InviteAsync(city));
            case 3:
                return await DoAsync(where, actor, _model.Publishes(actor, city.Value), () => Accept(network.Value, city.Value), () => Network(network).AcceptAsync(city));
            case 4:
                return await DoAsync(
                    where, actor, _model.Publishes(actor, city.Value), () => _model.Members.Remove((network.Value, city.Value)), () => Network(network).LeaveAsync(city));
            case 5 or 6:
                var mark = $"mark-{++_marks}";
                var document = Some.Plan() with { Title = $"A plan with {mark}", Nodes = [Some.Node("1", NodeLevel.MandateLine) with { Title = $"Node with {mark}" }] };
                return await DoAsync(
                    where, actor, _model.WorksFor(actor, city.Value), () => (PlanOf(plan).Draft = mark) is not null, () => grain.ImportAsync(Some.Import(document)));
            case 7:
                var visibility = One(random, Visibilities);
                return await DoAsync(
                    where,
                    actor,
                    _model.Publishes(actor, city.Value),
                    () => Publish(plan, visibility, city.Value, network.Value),
                    () => grain.PublishAsync(new() { Visibility = visibility, Networks = visibility == Visibility.Networks ? [network] : [], OperationId = Guid.NewGuid() }),
                    () => Cluster.DeliverAsync(grain));
            default:
                return await DoAsync(
                    where, actor, _model.Publishes(actor, city.Value), () => Withdraw(plan), () => grain.WithdrawAsync(Guid.NewGuid()), () => Cluster.DeliverAsync(grain));
        }
    }

    /// <summary>Does what the actor may do, and sees that it is denied to whoever may not; returns whether it was done.</summary>
    private async Task<bool> DoAsync<T>(string where, string actor, bool isAllowed, Func<bool> model, Func<Task<Outcome<T>>> call, Func<Task>? then = null)
        where T : class
    {
        using (PrincipalContext.Act(await cluster.PrincipalAsync(actor)))
        {
            if (!isAllowed)
            {
                await Assert.ThrowsAsync<AccessDeniedException>(call);
                return false;
            }

            var outcome = await call();
            var expected = model();
            Assert.True(expected == outcome.IsDone, $"{where}: {actor} was answered {outcome.Refusal?.Code ?? "done"}.");
        }

        if (then is not null)
        {
            await then();
        }

        return true;
    }

    private async Task ReadAsync(Random random, string reader, string where)
    {
        var (city, slug) = (One(random, _cities), $"plan-{random.Next(2)}");
        var shown = PlanOf($"{city}/{slug}");
        using var acting = PrincipalContext.Act(random.Next(10) == 0 ? Principal.Anonymous : await cluster.PrincipalAsync(reader));
        var person = PrincipalContext.Current!.Kind == PrincipalKind.Anonymous ? "" : reader;
        var plan = cluster.Plan(city, slug);
        var edition = (await plan.ReadEditionAsync())?.Content;
        var copy = (await plan.ExportAsync(draft: true)).Value;
        var export = (await plan.ExportAsync(draft: false)).Value;
        var listed = await cluster.Grains.GetGrain<IDirectoryGrain>(GrainKeys.Shared).ListPlansAsync(city, 0, 10);
        string?[] answers = [(await plan.ReadAsync())?.Title, Text(edition), Text(copy), Text(export), .. listed.Plans.Select(entry => entry.Title)];

        var sees = _model.Sees(person, city.Value, shown);
        Assert.True(sees == (edition is not null) && sees == (export is not null), $"{where}: {reader} and the edition of {city}/{slug}.");
        Assert.True((_model.WorksFor(person, city.Value) && shown.Draft is not null) == (copy is not null), $"{where}: {reader} and the working copy of {city}/{slug}.");
        if (!_model.WorksFor(person, city.Value))
        {
            var open = _model.Plans.Where(other => other.Key.StartsWith($"{city}/", StringComparison.Ordinal) && _model.Sees(person, city.Value, other.Value)).Select(other => other.Value.Published);
            Assert.All(answers.OfType<string>().SelectMany(answer => Mark().Matches(answer)), mark => Assert.True(open.Contains(mark.Value), $"{where}: {reader} saw {mark.Value}."));
        }
    }

    private static string? Text(PlanDraft? draft) => draft is null ? null : PlanFormat.Write(draft);

    private INetworkGrain Network(NetworkId network) => cluster.Grains.GetGrain<INetworkGrain>(GrainKeys.OfNetwork(network));

    private RulesModel.Shown PlanOf(string plan) => _model.Plans.TryGetValue(plan, out var found) ? found : _model.Plans[plan] = new();

    private bool Accept(string network, string city)
    {
        var isIn = _model.Members.Contains((network, city)) || _model.Invited.Remove((network, city));
        return isIn && (_model.Members.Add((network, city)) || true);
    }

    private bool Publish(string plan, Visibility visibility, string city, string network)
    {
        var shown = PlanOf(plan);
        if (shown.Draft is null || (visibility == Visibility.Networks && !_model.Members.Contains((network, city))))
        {
            return false;
        }

        (shown.Published, shown.Draft, shown.Visibility, shown.Network) = (shown.Draft, null, visibility, network);
        return true;
    }

    private bool Withdraw(string plan)
    {
        var shown = PlanOf(plan);
        var was = shown.Published;
        shown.Published = null;
        return was is not null;
    }
}
