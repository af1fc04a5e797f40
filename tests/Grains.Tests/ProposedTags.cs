using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Tags;

namespace MunicipalBenchmark.Grains.Tests;

/// <summary>Tags that the reader proposed: accepted they are the node's, rejected they are not proposed again.</summary>
public sealed class ProposedTags(Cluster cluster)
{
    [Fact]
    public async Task an_accepted_tag_is_a_manual_edit_of_the_node_and_proposed_no_more()
    {
        var city = await PublishedAsync(Plan("1.01.01"));
        Assert.Equal(2, (await EditionAsync(city)).ProposedTags.Length);
        var accepted = await DecideAsync(city, "1.01.01", "11.2", isAccepted: true);
        Assert.True(accepted.IsDone, accepted.Refusal?.Message);
        Assert.Equal(1, accepted.Value.Edits);

        Assert.Equal("13", Assert.Single((await EditionAsync(city)).ProposedTags).Value);
        var copy = await CopyAsync(city);
        Assert.Equal(["4", "11.2"], copy.Nodes.Single(node => node.Id == "1.01.01").Tags["sdg"]);
        Assert.Equal("13", Assert.Single(copy.ProposedTags).Value);

        // As every manual edit it survives the next import, and is published with it.
        await cluster.PublishAsync(city, Plan("1.01.01") with { Title = "A corrected plan" });
        var edition = await EditionAsync(city);
        Assert.Equal(["4", "11.2"], edition.Nodes.Single(node => node.Id == "1.01.01").Tags["sdg"]);
        Assert.Single(edition.ProposedTags);
    }

    [Fact]
    public async Task a_rejected_tag_is_not_proposed_again_for_that_node_also_when_a_document_renumbers_it()
    {
        var city = await PublishedAsync(Plan("1.01.01"));
        Assert.True((await DecideAsync(city, "1.01.01", "11.2", isAccepted: false)).IsDone);
        Assert.Null((await ReadAsync(city)).Draft);
        Assert.Equal("13", Assert.Single((await EditionAsync(city)).ProposedTags).Value);

        var renumbered = Plan("1.01.09");
        await cluster.PublishAsync(city, renumbered with
        {
            Nodes = [.. renumbered.Nodes, Some.Node("1.01.01", NodeLevel.OperationalObjective, "1.01") with { Title = "Something new" }],
            ProposedTags = [.. renumbered.ProposedTags, Tag("1.01.01", "11.2")],
        });
        Assert.Equal([("1.01.09", "13"), ("1.01.01", "11.2")], (await EditionAsync(city)).ProposedTags.Select(tag => (tag.Node, tag.Value)));

        // Of another mind later: a yes takes the place of the no.
        Assert.True((await DecideAsync(city, "1.01.09", "11.2", isAccepted: true)).IsDone);
        Assert.Contains("11.2", (await CopyAsync(city)).Nodes.Single(node => node.Id == "1.01.09").Tags["sdg"]);
    }

    [Fact]
    public async Task what_was_not_proposed_or_stands_in_the_document_is_refused()
    {
        var city = await PublishedAsync(Plan("1.01.01") with { ProposedTags = [Tag("1.01.01", "4") with { Stated = true }] });
        Assert.Equal("tag-not-proposed", (await DecideAsync(city, "1.01.01", "11.2", isAccepted: true)).Refusal!.Code);
        Assert.Equal("tag-not-proposed", (await DecideAsync(city, "9", "4", isAccepted: true)).Refusal!.Code);
        Assert.Equal("tag-stated", (await DecideAsync(city, "1.01.01", "4", isAccepted: false)).Refusal!.Code);
        Assert.True((await DecideAsync(city, "1.01.01", "4", isAccepted: true)).IsDone);
        Assert.Null((await ReadAsync(city)).Draft);
    }

    [Fact]
    public async Task a_decision_sent_twice_is_made_once_and_journaled()
    {
        var city = await PublishedAsync(Plan("1.01.01"));
        var operation = Guid.NewGuid();
        await DecideAsync(city, "1.01.01", "11.2", isAccepted: true, operation);
        Assert.Equal(1, (await DecideAsync(city, "1.01.01", "11.2", isAccepted: true, operation)).Value!.Edits);
        await DecideAsync(city, "1.01.01", "13", isAccepted: false);
        await Cluster.DeliverAsync(cluster.Plan(city));
        var actions = cluster.ReadModel.Journal.Where(change => change.Tenant == city.Value && change.Action.StartsWith("tag-", StringComparison.Ordinal)).Select(change => change.Action);
        Assert.Equal(["tag-accepted", "tag-rejected"], actions);
    }

    [Fact]
    public async Task others_see_no_proposals_and_decide_nothing()
    {
        var city = await PublishedAsync(Plan("1.01.01"));
        using (PrincipalContext.Act(Principal.Anonymous))
        {
            Assert.Empty((await cluster.Plan(city).ReadEditionAsync())!.Content.ProposedTags);
            await Assert.ThrowsAsync<AccessDeniedException>(() => cluster.Plan(city).DecideTagAsync(Command("1.01.01", "11.2", isAccepted: true, Guid.NewGuid())));
        }
    }

    private static ProposedTag Tag(string node, string value) => new() { Node = node, Scheme = "sdg", Value = value, Reason = "a word of it", Score = 0.5 };

    private static PlanDraft Plan(string node)
    {
        var plan = Some.Plan();
        return plan with
        {
            Nodes = [.. plan.Nodes[..2], Some.Node(node, NodeLevel.OperationalObjective, "1.01") with { Title = "Public transport for all", Tags = plan.Nodes[0].Tags.Add("sdg", ["4"]) }],
            ProposedTags = [Tag(node, "11.2"), Tag(node, "13")],
        };
    }

    private static DecideTag Command(string node, string value, bool isAccepted, Guid operation) =>
        new() { Node = node, Scheme = "sdg", Value = value, IsAccepted = isAccepted, OperationId = operation };

    private async Task<CityId> PublishedAsync(PlanDraft plan)
    {
        var city = await cluster.CityAsync();
        await cluster.PublishAsync(city, plan);
        return city;
    }

    private async Task<Outcome<PlanView>> DecideAsync(CityId city, string node, string value, bool isAccepted, Guid? operation = null)
    {
        using (PrincipalContext.Act(new(PrincipalKind.User, "editor") { Memberships = [new(Role.Editor, city.Value)] }))
        {
            return await cluster.Plan(city).DecideTagAsync(Command(node, value, isAccepted, operation ?? Guid.NewGuid()));
        }
    }

    private async Task<PlanView> ReadAsync(CityId city)
    {
        using (PrincipalContext.Act(Principal.Operator))
        {
            return (await cluster.Plan(city).ReadAsync())!;
        }
    }

    private async Task<PlanDraft> EditionAsync(CityId city)
    {
        using (PrincipalContext.Act(Principal.Operator))
        {
            return (await cluster.Plan(city).ReadEditionAsync())!.Content;
        }
    }

    private async Task<PlanDraft> CopyAsync(CityId city)
    {
        using (PrincipalContext.Act(Principal.Operator))
        {
            return (await cluster.Plan(city).ExportAsync(draft: true)).Value!;
        }
    }
}
