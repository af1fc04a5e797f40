using System.Collections.Immutable;
using System.Globalization;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Search;

/// <summary>Makes the documents of an edition: one for the plan, one for each node, one for each indicator. A pure function.</summary>
public static class SearchDocuments
{
    private const string GoalVocabulary = "sdg";
    private const int Goals = 17;

    /// <summary>The documents of an edition.</summary>
    /// <param name="edition">What was published.</param>
    /// <param name="city">Its owner, as it is listed now.</param>
    /// <param name="networks">The networks that the city is a member of now: a facet.</param>
    /// <param name="visibility">Who outside the city may find it.</param>
    /// <param name="audience">The networks that may find it at <see cref="Visibility.Networks"/>.</param>
    /// <param name="publishedAt">When it was published.</param>
    /// <param name="language">ISO 639-1 code of the document's language.</param>
    /// <returns>The plan first, then nodes and indicators in the document's order.</returns>
    public static ImmutableArray<SearchDocument> Of(
        EditionContent edition,
        CityEntry city,
        ImmutableArray<NetworkId> networks,
        Visibility visibility,
        ImmutableArray<NetworkId> audience,
        DateTimeOffset publishedAt,
        string language = "it")
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(city);
        var content = edition.Content;
        var plan = new SearchDocument
        {
            Id = edition.Plan.Value,
            Kind = DocumentKind.Plan,
            City = city.Id,
            CityName = city.Name,
            Region = city.Region,
            Networks = networks,
            Plan = edition.Plan,
            PlanTitle = content.Title,
            PlanKind = content.Kind,
            Edition = edition.Number,
            Title = content.Title,
            Text = Paragraphs(content.Relations.SelectMany(relation => relation.Themes.Prepend(relation.Name))),
            Language = language,
            Years = YearsOf(content),
            Visibility = visibility,
            Audience = audience,
            PublishedAt = publishedAt,
        };
        var tree = content.Nodes.DistinctBy(node => node.Id).ToDictionary(node => node.Id, StringComparer.Ordinal);
        return
        [
            plan,
            .. tree.Count == 0 ? [] : content.Nodes.DistinctBy(node => node.Id).Select(node => OfNode(plan, node, tree)),
            .. content.Indicators.DistinctBy(indicator => indicator.Id).Select(indicator => OfIndicator(plan, indicator, tree)),
        ];
    }

    private static SearchDocument OfNode(SearchDocument plan, DraftNode node, Dictionary<string, DraftNode> tree)
    {
        var line = Above(node, tree);
        return plan with
        {
            Id = $"{plan.Plan.Value}/{node.Id}",
            Kind = KindOf(node.Level),
            Level = node.Level,
            Node = node.Id,
            Code = node.Code,
            Codes = [.. new[] { node.RawCode, node.Id }.OfType<string>().Where(code => code != node.Code && !code.Contains('#', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)],
            Title = node.Title,
            Text = Paragraphs([node.Description, .. node.Milestones.Select(step => step.Text), node.Status?.Text, .. node.Notes, .. node.Departments.Select(department => department.Name)]),
            Context = Paragraphs(line.Select(above => above.Title)),
            Missions = MissionsOf(node, line),
            Programmes = ProgrammesOf(node, line),
            Sdg = GoalsOf(node, line),
            Years = YearsOf(node) is { IsEmpty: false } years ? years : plan.Years,
        };
    }

    private static SearchDocument OfIndicator(SearchDocument plan, DraftIndicator indicator, Dictionary<string, DraftNode> tree)
    {
        var node = indicator.Node is null ? null : tree.GetValueOrDefault(indicator.Node);
        var line = node is null ? [] : Above(node, tree);
        return plan with
        {
            Id = $"{plan.Plan.Value}!{indicator.Id}",
            Kind = DocumentKind.Indicator,
            Level = node?.Level,
            Node = node?.Id,
            Title = indicator.Label,
            Text = Paragraphs([indicator.Formula, indicator.Unit]),
            Context = Paragraphs(line.Prepend(node).Select(above => above?.Title)),
            Missions = node is null ? [] : MissionsOf(node, line),
            Programmes = node is null ? [] : ProgrammesOf(node, line),
            Sdg = node is null ? [] : GoalsOf(node, line),
            Years = indicator.Targets.Concat(indicator.Observations).Select(figure => figure.Year ?? figure.AsOf?.Year).OfType<int>().Distinct().Order().ToImmutableArray()
                is { IsEmpty: false } years ? years : plan.Years,
        };
    }

    private static DocumentKind KindOf(NodeLevel level) => level switch
    {
        NodeLevel.Aim => DocumentKind.Aim,
        NodeLevel.Action => DocumentKind.Action,
        NodeLevel.Phase => DocumentKind.Phase,
        _ => DocumentKind.Objective,
    };

    /// <summary>The nodes above, nearest first; a circle in a broken draft ends it.</summary>
    private static ImmutableArray<DraftNode> Above(DraftNode node, Dictionary<string, DraftNode> tree)
    {
        var line = ImmutableArray.CreateBuilder<DraftNode>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { node.Id };
        for (var parent = node.Parent; parent is not null && seen.Add(parent) && tree.TryGetValue(parent, out var above); parent = above.Parent)
        {
            line.Add(above);
        }

        return line.ToImmutable();
    }

    /// <summary>The nearest node that says so speaks for those below it.</summary>
    private static ImmutableArray<string> MissionsOf(DraftNode node, ImmutableArray<DraftNode> line) =>
        line.Insert(0, node).Select(OwnMissions).FirstOrDefault(missions => !missions.IsEmpty, []);

    private static ImmutableArray<string> OwnMissions(DraftNode node)
    {
        var ofProgrammes = node.Programmes.Where(programme => programme.Length > 2).Select(programme => programme[..2]);
        return [.. node.Missions.Concat(ofProgrammes).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static ImmutableArray<string> ProgrammesOf(DraftNode node, ImmutableArray<DraftNode> line) =>
        line.Insert(0, node).Select(at => at.Programmes).FirstOrDefault(programmes => !programmes.IsEmpty, []);

    private static ImmutableArray<string> GoalsOf(DraftNode node, ImmutableArray<DraftNode> line) =>
        line.Insert(0, node).Select(at => at.Tags.GetValueOrDefault(GoalVocabulary, []).Select(Goal).OfType<string>().Distinct(StringComparer.Ordinal).ToImmutableArray())
            .FirstOrDefault(goals => !goals.IsEmpty, []);

    /// <summary><c>SDG 11</c> and target <c>11.2</c> are goal 11.</summary>
    private static string? Goal(string code)
    {
        var digits = string.Concat(code.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit));
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var goal) && goal is >= 1 and <= Goals ? goal.ToString(CultureInfo.InvariantCulture) : null;
    }

    private static ImmutableArray<int> YearsOf(PlanDraft content) =>
        content.Period is { } period && period.To >= period.From && period.To - period.From < 50 ? [.. Enumerable.Range(period.From, period.To - period.From + 1)]
        : content.AsOf is { } day ? [day.Year]
        : [];

    private static ImmutableArray<int> YearsOf(DraftNode node)
    {
        var years = node.Departments.SelectMany(department => department.Years).ToHashSet();
        if (node.Start is { } start && node.End is { } end && end >= start && end.Year - start.Year < 50)
        {
            years.UnionWith(Enumerable.Range(start.Year, end.Year - start.Year + 1));
        }

        return [.. years.Order()];
    }

    private static string Paragraphs(IEnumerable<string?> parts) => string.Join("\n\n", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}
