using System.Globalization;
using System.Text.RegularExpressions;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Grains.Tests.Searching;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Mappings;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Revisions;
using MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.Grains.Tests;

/// <summary>
/// Two networks with overlapping cities; persons with roles in several of them do at random what they may and may not. Each document holds a word and a figure of its
/// own, and no answer ever holds one that the model says is hidden from who asked.
/// </summary>
public sealed partial class HiddenFromOthers : IAsyncLifetime
{
    private const int PersonCount = 10;
    private const int DocumentFigures = 1_000_000;
    private const int RecordedFigures = 2_000_000;
    private static readonly IndicatorCode Counted = IndicatorCode.Load("mb:cycle-paths");
    private static readonly DateOnly[] Days = [Some.MidYear, new(2020, 9, 30)];
    private static readonly Role[] Roles = [Role.Editor, Role.Publisher, Role.Analyst, Role.NetworkAdmin, Role.PlatformAdmin];
    private static readonly Visibility[] Visibilities = [Visibility.Private, Visibility.Networks, Visibility.Public];
    private static readonly string[] Syllables = ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru"];
    private readonly SearchingCluster _searching = new();
    private readonly RulesModel _model = new();
    private readonly List<CityId> _cities = [];
    private readonly List<NetworkId> _networks = [];
    private int _marks;
    private int _figures;

    private static int Steps => int.Parse(Environment.GetEnvironmentVariable("MB_PROPERTY_STEPS") ?? "1500", CultureInfo.InvariantCulture);

    private static int Seed => int.Parse(Environment.GetEnvironmentVariable("MB_PROPERTY_SEED") ?? "20261126", CultureInfo.InvariantCulture);

    private Cluster Cluster => _searching.Cluster;

    public ValueTask InitializeAsync() => _searching.InitializeAsync();

    public ValueTask DisposeAsync() => _searching.DisposeAsync();

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

    /// <summary>A word that no other document has, and that is no other word's beginning.</summary>
    private string NextMark() => $"zz{string.Concat((++_marks).ToString("000000", CultureInfo.InvariantCulture).Select(digit => Syllables[digit - '0']))}k";

    [GeneratedRegex("zz[a-z]{12}k", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();

    private static string Person(Random random) => $"hidden-person-{random.Next(PersonCount)}";

    private static T One<T>(Random random, IReadOnlyList<T> of) => of[random.Next(of.Count)];

    private async Task BeginAsync()
    {
        for (var i = 0; i < 4; i++)
        {
            _cities.Add(await Cluster.CityAsync());
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
            await MapAsync(_cities[i]);
        }

        await JoinAsync("hidden-person-6", Role.PlatformAdmin, Tenant.Platform);
    }

    /// <summary>The city says once what its indicator means, so that the figures of whatever it publishes are benchmarked.</summary>
    private async Task MapAsync(CityId city)
    {
        Assert.True((await Cluster.Plan(city, "template").ImportAsync(Some.Import(Document("template", DocumentFigures)))).IsDone);
        var mapped = await Cluster.Grains.GetGrain<IMappingGrain>(GrainKeys.OfMappings(city)).AcceptAsync(new() { Plan = PlanId.Of(city, "template"), LocalIndicator = "i", Indicator = Counted });
        Assert.True(mapped.IsDone, mapped.Refusal?.Message);
    }

    private async Task JoinAsync(string person, Role role, Tenant tenant)
    {
        Assert.True((await Cluster.Members(tenant).AddAsync(Some.Member(person, role))).IsDone);
        Assert.True(_model.Add(person, role, tenant));
    }

    private static PlanDraft Document(string mark, long figure) => Some.Plan() with
    {
        Title = $"Piste {mark}",
        Period = new() { From = 2020, To = 2022 },
        Nodes = [Some.Node("1", NodeLevel.MandateLine) with { Title = $"Piste con {mark}" }],
        Indicators =
        [
            new()
            {
                Id = "i",
                Node = "1",
                Label = "Piste ciclabili",
                Unit = "km",
                Observations = [new() { AsOf = Some.MidYear, Raw = figure.ToString(CultureInfo.InvariantCulture), Value = new NumberValue(figure) }],
            },
        ],
    };

    private async Task<bool> ActAsync(Random random, string actor, string where)
    {
        var (city, network) = (One(random, _cities), One(random, _networks));
        var tenant = random.Next(2) == 0 ? Tenant.Of(city) : random.Next(10) == 0 ? Tenant.Platform : Tenant.Of(network);
        var (subject, role) = (Person(random), One(random, Roles));
        var pair = (network.Value, city.Value);
        return random.Next(16) switch
        {
            0 => await DoAsync(where, actor, _model.Runs(actor, tenant), () => _model.Add(subject, role, tenant), () => Cluster.Members(tenant).AddAsync(Some.Member(subject, role))),
            1 => await DoAsync(where, actor, _model.Runs(actor, tenant), () => _model.Remove(actor, subject, tenant), () => Cluster.Members(tenant).RemoveAsync(subject)),
            2 => await DoAsync(
                where,
                actor,
                _model.RunsNetwork(actor, network.Value),
                () => !_model.Members.Contains(pair) && (_model.Invited.Add(pair) || true),
                () => Network(network).InviteAsync(city)),
            3 or 4 => await DoAsync(where, actor, _model.Publishes(actor, city.Value), () => Accept(network.Value, city.Value), () => Network(network).AcceptAsync(city)),
            5 => await DoAsync(where, actor, _model.Publishes(actor, city.Value), () => _model.Members.Remove(pair), () => Network(network).LeaveAsync(city)),
            6 => random.Next(3) switch
            {
                0 => await DoAsync(where, actor, _model.RunsNetwork(actor, network.Value), () => _model.Members.Remove(pair), () => Network(network).RemoveAsync(city)),
                1 => await DoAsync(where, actor, _model.RunsNetwork(actor, network.Value), () => _model.Invited.Remove(pair), () => Network(network).CancelInvitationAsync(city)),
                _ => await DoAsync(where, actor, _model.Publishes(actor, city.Value), () => _model.Invited.Remove(pair), () => Network(network).DeclineAsync(city)),
            },
            var other => await ActOnPlanAsync(random, actor, city, network, other, where),
        };
    }

    private async Task<bool> ActOnPlanAsync(Random random, string actor, CityId city, NetworkId network, int what, string where)
    {
        var slug = $"plan-{random.Next(2)}";
        var (grain, shown) = (Cluster.Plan(city, slug), PlanOf($"{city}/{slug}"));
        switch (what)
        {
            case 7 or 8:
                var (mark, figure) = (NextMark(), DocumentFigures + ++_figures);
                return await DoAsync(
                    where,
                    actor,
                    _model.WorksFor(actor, city.Value),
                    () => (shown.Draft = new(shown.Edited is { } kept ? [mark, kept] : [mark], figure)) is not null,
                    () => grain.ImportAsync(Some.Import(Document(mark, figure))));
            case 9:
                var title = NextMark();
                return await DoAsync(
                    where,
                    actor,
                    _model.WorksFor(actor, city.Value),
                    () => Edit(shown, title),
                    () => grain.EditAsync(new() { Edits = [new ChangeFields(PlanPart.Node, "1", [FieldValue.OfText("title", $"Piste di {title}")])], OperationId = Guid.NewGuid() }));
            case 10 or 11:
                var (day, result) = (One(random, Days), RecordedFigures + ++_figures);
                return await DoAsync(
                    where,
                    actor,
                    _model.WorksFor(actor, city.Value),
                    () => Record(shown, day, result),
                    () => grain.RecordObservationAsync(new() { Indicator = "i", Raw = result.ToString(CultureInfo.InvariantCulture), AsOf = day, OperationId = Guid.NewGuid() }),
                    () => Cluster.DeliverAsync(grain));
            case 12 or 13 or 14:
                var visibility = One(random, Visibilities);
                return await DoAsync(
                    where,
                    actor,
                    _model.Publishes(actor, city.Value),
                    () => Publish(shown, visibility, city.Value, network.Value),
                    () => grain.PublishAsync(new() { Visibility = visibility, Networks = visibility == Visibility.Networks ? [network] : [], OperationId = Guid.NewGuid() }),
                    () => Cluster.DeliverAsync(grain));
            default:
                return await DoAsync(
                    where, actor, _model.Publishes(actor, city.Value), () => Withdraw(shown), () => grain.WithdrawAsync(Guid.NewGuid()), () => Cluster.DeliverAsync(grain));
        }
    }

    /// <summary>Does what the actor may do, and sees that it is denied to whoever may not; returns whether it was done.</summary>
    private async Task<bool> DoAsync<T>(string where, string actor, bool isAllowed, Func<bool> model, Func<Task<Outcome<T>>> call, Func<Task>? then = null)
        where T : class
    {
        using (PrincipalContext.Act(await Cluster.PrincipalAsync(actor)))
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

    private INetworkGrain Network(NetworkId network) => Cluster.Grains.GetGrain<INetworkGrain>(GrainKeys.OfNetwork(network));

    private RulesModel.Shown PlanOf(string plan) => _model.Plans.TryGetValue(plan, out var found) ? found : _model.Plans[plan] = new();

    private bool Accept(string network, string city)
    {
        var isIn = _model.Members.Contains((network, city)) || _model.Invited.Remove((network, city));
        return isIn && (_model.Members.Add((network, city)) || true);
    }

    private static bool Edit(RulesModel.Shown shown, string mark)
    {
        if ((shown.Draft ?? shown.Published) is not { } content)
        {
            return false;
        }

        (shown.Edited, shown.Draft) = (mark, content with { Marks = [content.Marks[0], mark] });
        return true;
    }

    private static bool Record(RulesModel.Shown shown, DateOnly day, long figure)
    {
        if (shown.Published is null)
        {
            return false;
        }

        shown.Told.Add(shown.Recorded[day] = figure);
        return true;
    }

    private bool Publish(RulesModel.Shown shown, Visibility visibility, string city, string network)
    {
        if (shown.Draft is null || (visibility == Visibility.Networks && !_model.Members.Contains((network, city))))
        {
            return false;
        }

        // A break in being for everybody takes what was told before out of the histories; what was recorded and stands goes on.
        if (visibility != Visibility.Public || shown.Published is null || shown.Visibility != Visibility.Public)
        {
            shown.Told.Clear();
            shown.Told.UnionWith(shown.Recorded.Values);
        }

        shown.Told.Add(shown.Draft.Figure);
        shown.WasPublic |= visibility == Visibility.Public;
        (shown.Published, shown.Draft, shown.Visibility, shown.Network) = (shown.Draft, null, visibility, network);
        return true;
    }

    private static bool Withdraw(RulesModel.Shown shown)
    {
        var was = shown.Published;
        shown.Published = null;
        return was is not null;
    }
}
