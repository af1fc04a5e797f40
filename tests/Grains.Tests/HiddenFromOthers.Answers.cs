using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Benchmarks;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Objectives;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.ReadModel;
using MunicipalBenchmark.Search;

namespace MunicipalBenchmark.Grains.Tests;

/// <content>The answers, each compared with the model.</content>
public sealed partial class HiddenFromOthers
{
    private readonly Dictionary<string, ChangeKind> _told = new(StringComparer.Ordinal);
    private long _feed;

    [GeneratedRegex(@"\b[12]\d{6}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Figure();

    private async Task ReadAsync(Random random, string reader, string where)
    {
        using var acting = PrincipalContext.Act(random.Next(10) == 0 ? Principal.Anonymous : await Cluster.PrincipalAsync(reader));
        var person = PrincipalContext.Current!.Kind == PrincipalKind.Anonymous ? "" : reader;
        where = $"{where}: {(person.Length == 0 ? "anonymous" : person)}";
        await ReadPlanAsync(random, person, where);
        await (random.Next(6) switch
        {
            0 => ReadListsAsync(person, where),
            1 => ReadSearchAsync(random, person, where),
            2 => ReadSuggestionsAsync(random, person, where),
            3 => ReadBenchmarkAsync(random, where),
            4 => ReadFeedAsync(where),
            _ => ReadNetworksAsync(random, person, where),
        });
    }

    private async Task ReadPlanAsync(Random random, string person, string where)
    {
        var (city, slug) = (One(random, _cities), $"plan-{random.Next(2)}");
        var (shown, plan, works) = (PlanOf($"{city}/{slug}"), Cluster.Plan(city, slug), _model.WorksFor(person, city.Value));
        where = $"{where} and {city}/{slug}";
        var edition = (await plan.ReadEditionAsync())?.Content;
        var copy = (await plan.ExportAsync(draft: true)).Value;
        var export = (await plan.ExportAsync(draft: false)).Value;
        var objective = await Cluster.Grains.GetGrain<IObjectiveGrain>(GrainKeys.OfObjective(PlanId.Of(city, slug), "1")).ReadAsync();
        var recorded = await plan.ReadRecordedAsync();
        var view = await plan.ReadAsync();

        var sees = _model.Sees(person, city.Value, shown);
        Assert.True(sees == (edition is not null) && sees == (export is not null) && sees == (objective is not null), $"{where}: the edition.");
        Assert.True((works && shown.Draft is not null) == (copy is not null), $"{where}: the working copy.");
        Assert.True((view is not null) == (sees || (works && (shown.Draft ?? shown.Published) is not null) || (works && view is not null)), $"{where}: the header.");
        if (sees)
        {
            Assert.True(Standing(shown).SetEquals(recorded.Where(result => result.Counts).Select(result => Number(result.Observation.Figure.Raw))), $"{where}: what was recorded.");
        }

        if (!works)
        {
            AssertMarks(sees ? [shown] : [], where, Text(edition), Text(copy), Text(export), view?.Title, objective?.Content.Node.Title);
            long[] figures =
            [
                .. Figures(Text(edition)), .. Figures(Text(export)), .. Figures(Text(copy)),
                .. recorded.Select(result => Number(result.Observation.Figure.Raw)), .. recorded.SelectMany(result => Figures(result.DocumentSays)),
                .. (objective?.History ?? []).Select(revision => Number(revision.Figure.Raw)),
            ];
            Assert.All(figures, figure => Assert.True(sees && shown.Told.Contains(figure), $"{where}: saw {figure}."));
            Assert.All(recorded, result => Assert.Null(result.Observation.By));
        }
    }

    private async Task ReadListsAsync(string person, string where)
    {
        var listed = await Cluster.Grains.GetGrain<IDirectoryGrain>(GrainKeys.Shared).ListPlansAsync(null, 0, 100);
        var mine = _cities.Where(city => _model.WorksFor(person, city.Value)).ToList();
        var open = _model.SeenBy(person).Where(plan => !mine.Any(city => plan.Key.StartsWith($"{city}/", StringComparison.Ordinal))).ToList();
        var others = listed.Plans.Where(entry => !mine.Contains(entry.Id.City)).ToList();
        Assert.True(open.Select(plan => plan.Key).ToHashSet().SetEquals(others.Select(entry => entry.Id.Value)), $"{where}: the list of plans.");
        AssertMarks(open.Select(plan => plan.Value), where, [.. others.Select(entry => entry.Title)]);
        foreach (var city in mine)
        {
            var own = await Cluster.Grains.GetGrain<IDirectoryGrain>(GrainKeys.Shared).ListPlansAsync(city, 0, 100);
            Assert.True(own.Plans.All(entry => entry.Id.City == city), $"{where}: the list of {city}.");
        }
    }

    private async Task ReadSearchAsync(Random random, string person, string where)
    {
        var open = _model.SeenBy(person).ToDictionary(plan => plan.Key, plan => plan.Value, StringComparer.Ordinal);
        var all = await SearchAsync("piste");
        Assert.True(open.Keys.ToHashSet().SetEquals(all.Hits.Select(hit => hit.Document.Plan.Value)), $"{where}: found [{string.Join(' ', all.Hits.Select(hit => hit.Document.Id))}] of [{string.Join(' ', open.Keys)}].");

        // The plan, its node and its indicator: counts and facets tell of nothing more than can be found.
        Assert.True(all.Total == 3 * open.Count, $"{where}: {all.Total} found of {open.Count} plans.");
        var facet = all.Facets.Single(counts => counts.Facet == SearchFacet.Plan).Values.ToDictionary(count => count.Value, count => count.Count, StringComparer.Ordinal);
        Assert.True(facet.Count == open.Count && open.Keys.All(plan => facet.GetValueOrDefault(plan) == 3), $"{where}: facets.");
        AssertMarks(open.Values, where, Told(all));

        // A word that only one document has, or had, or will have.
        var wanted = One(random, [.. _model.Plans]);
        if ((random.Next(2) == 0 ? wanted.Value.Published : wanted.Value.Draft) is { } content)
        {
            var mark = One(random, content.Marks);
            var found = await SearchAsync(mark);
            var isOpen = open.Values.Any(plan => plan.Published!.Marks.Contains(mark));
            Assert.True(isOpen == (found.Total > 0) && isOpen == (found.Hits.Length > 0), $"{where}: {found.Total} with {mark}.");
            AssertMarks(open.Values, where, Told(found));
            AssertMarks(open.Values, where, Told(await SearchAsync(mark[..^3] + "x" + mark[^2..])));
        }
    }

    private async Task ReadSuggestionsAsync(Random random, string person, string where)
    {
        var grain = Cluster.Grains.GetGrain<ISearchGrain>(GrainKeys.Shared);
        var open = _model.SeenBy(person).ToDictionary(plan => plan.Key, plan => plan.Value, StringComparer.Ordinal);
        var suggested = await grain.SuggestAsync(new($"zz{One(random, Syllables)}", SearchViewer.Public, 50));
        AssertMarks(open.Values, where, [.. suggested.Value!.Suggestions.SelectMany(suggestion => new[] { suggestion.Text, suggestion.Word })]);

        var (plan, node) = (One(random, [.. _model.Plans.Keys]), random.Next(2) == 0 ? "/1" : "");
        var similar = (await grain.SimilarAsync(new($"{plan}{node}", SearchViewer.Public, 50, OtherCitiesOnly: false))).Value?.Hits ?? [];
        Assert.True(open.ContainsKey(plan) || similar.IsEmpty, $"{where}: likeness to {plan}, which is hidden.");
        Assert.All(similar, hit => Assert.True(open.ContainsKey(hit.Document.Plan.Value), $"{where}: {hit.Document.Id} is like {plan}."));
        AssertMarks(open.Values, where, [.. similar.SelectMany(hit => hit.SharedTerms.Append(hit.Document.Title))]);
    }

    private async Task ReadBenchmarkAsync(Random random, string where)
    {
        var (day, focus) = (One(random, Days), One(random, _cities));
        var run = await Cluster.Grains.GetGrain<IBenchmarkGrain>(GrainKeys.Shared).RunAsync(new() { Indicator = Counted, Period = Period.AsOf(day), Focus = focus, RankingCount = 50 });
        Assert.True(run.IsDone, run.Refusal?.Message);
        var shown = run.Value.Ranking.ToDictionary(row => row.City.Id.Value, row => (long)row.Value, StringComparer.Ordinal);
        foreach (var city in _cities)
        {
            var open = _model.Plans.Where(plan => plan.Key.StartsWith($"{city}/", StringComparison.Ordinal) && plan.Value is { Published: not null, Visibility: Visibility.Public })
                .Select(plan => plan.Value.Standing(day)).OfType<long>().ToHashSet();
            var isIn = shown.TryGetValue(city.Value, out var value);
            Assert.True(isIn ? open.Contains(value) : open.Count == 0, $"{where}: {city} has {(isIn ? value : "nothing")} at {day:yyyy-MM-dd} and is to have one of [{string.Join(' ', open)}].");
        }

        Assert.True(run.Value.Focus is null || shown[focus.Value] == (long)run.Value.Focus.Value!, $"{where}: the standing of {focus}.");
        Assert.Equal(shown.Count, run.Value.Distribution?.N ?? 0);
    }

    private async Task ReadFeedAsync(string where)
    {
        var entries = await Cluster.Grains.GetGrain<IDirectoryGrain>(GrainKeys.Shared).ListChangesAsync(_feed, 10_000);
        foreach (var entry in entries)
        {
            _feed = entry.Number;
            _told[entry.Subject] = entry.Kind;
        }

        foreach (var (plan, shown) in _model.Plans)
        {
            var isTold = _told.TryGetValue(plan, out var kind);
            Assert.True(isTold == shown.WasPublic, $"{where}: the feed {(isTold ? "names" : "does not name")} {plan}.");
            Assert.True(!isTold || (kind == ChangeKind.Upserted) == (shown is { Published: not null, Visibility: Visibility.Public }), $"{where}: the feed has {plan} as {kind}.");
        }
    }

    private async Task ReadNetworksAsync(Random random, string person, string where)
    {
        var (network, city) = (One(random, _networks), One(random, _cities));
        if (_model.RunsNetwork(person, network.Value))
        {
            var invited = await Network(network).ListInvitationsAsync();
            Assert.True(_model.Invited.Where(pair => pair.Network == network.Value).Select(pair => pair.City).ToHashSet().SetEquals(invited.Select(invitation => invitation.City.Value)), $"{where}: invitations of {network}.");
        }
        else
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => Network(network).ListInvitationsAsync());
        }

        var standings = Cluster.Grains.GetGrain<ICityNetworksGrain>(GrainKeys.OfCityNetworks(city));
        if (_model.WorksFor(person, city.Value))
        {
            var named = _model.Members.Concat(_model.Invited).Where(pair => pair.City == city.Value).Select(pair => pair.Network).ToHashSet();
            Assert.True(named.SetEquals((await standings.ListAsync()).Select(standing => standing.Network.Value)), $"{where}: networks of {city}.");
        }
        else
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => standings.ListAsync());
        }

        Assert.Equal(_model.Members.Contains((network.Value, city.Value)), await Network(network).HasMemberAsync(city, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)));
    }

    private async Task<SearchAnswer> SearchAsync(string text)
    {
        var answer = await Cluster.Grains.GetGrain<ISearchGrain>(GrainKeys.Shared)
            .SearchAsync(new() { Text = text, Viewer = SearchViewer.Public, Facets = [SearchFacet.Plan, SearchFacet.City], PageSize = 50, Strict = true });
        Assert.True(answer.IsDone, answer.Refusal?.Message);
        return answer.Value;
    }

    private static string?[] Told(SearchAnswer answer) =>
    [
        answer.Suggestion,
        .. answer.Hits.SelectMany(hit => new[] { hit.Document.Title, hit.Document.Text, hit.Document.Context, hit.Document.PlanTitle }),
        .. answer.Hits.SelectMany(hit => hit.Fragments.SelectMany(fragment => fragment.Segments).Concat(hit.Title).Select(segment => segment.Text)),
        .. answer.Facets.SelectMany(facet => facet.Values.Select(value => value.Value)),
    ];

    private static void AssertMarks(IEnumerable<RulesModel.Shown> open, string where, params string?[] answers)
    {
        var seen = answers.OfType<string>().SelectMany(answer => Mark().Matches(answer)).Select(mark => mark.Value).ToHashSet(StringComparer.Ordinal);
        seen.ExceptWith(open.SelectMany(plan => plan.Published!.Marks));
        Assert.True(seen.Count == 0, $"{where}: saw {string.Join(' ', seen)}.");
    }

    private static HashSet<long> Standing(RulesModel.Shown shown) => [.. shown.Recorded.Values];

    private static long Number(string raw) => long.Parse(raw, CultureInfo.InvariantCulture);

    private static IEnumerable<long> Figures(string? text) => text is null ? [] : Figure().Matches(text).Select(figure => Number(figure.Value));

    private static string? Text(PlanDraft? draft) => draft is null ? null : PlanFormat.Write(draft);
}
