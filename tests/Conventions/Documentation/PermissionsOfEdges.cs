using System.Text.RegularExpressions;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Conventions.Edges;
using MunicipalBenchmark.Conventions.Repository;

namespace MunicipalBenchmark.Conventions.Documentation;

public sealed partial class PermissionsOfEdges
{
    [Theory]
    [InlineData("graphql")]
    [InlineData("pages")]
    [InlineData("commands")]
    public void tell_what_is_open_to_whom(string edge)
    {
        var page = $"docs/permissions/{edge}.md";
        var computed = edge switch
        {
            "graphql" => GraphQLPage.Print(),
            "pages" => PagesPage.Print(),
            _ => CommandsPage.Print(),
        };
        if (Environment.GetEnvironmentVariable("MB_UPDATE_PERMISSIONS") == "1")
        {
            File.WriteAllText(SourceTree.FullPath(page), computed);
        }

        Assert.Equal(SourceTree.Read(page), computed);
    }

    [Fact]
    public void have_every_field_of_the_schema() => Assert.Equal(
        Schema(SourceTree.Read("docs/schema.graphql")).Order(StringComparer.Ordinal),
        GraphQLFields.All.Select(field => $"{field.Type}.{field.Name}").Order(StringComparer.Ordinal));

    [Fact]
    public void leave_no_root_field_without_a_rule() =>
        Assert.Empty(GraphQLFields.All.Where(field => field.Type is "Query" or "Mutation" && field.Rules.Count == 0).Select(field => $"{field.Type}.{field.Name} asks no grain"));

    [Fact]
    public void let_no_mutation_be_anybody_s() =>
        Assert.Empty(GraphQLFields.All.Where(field => field.Type == "Mutation" && field.Rules.All(rule => rule.Access.Rule == AccessRule.Anyone)).Select(field => field.Name));

    [Fact]
    public void have_every_form_of_the_pages()
    {
        var written = PortalForm.Written.ToArray();

        Assert.Equal(written.Order(StringComparer.Ordinal), PortalPage.All.SelectMany(PortalForm.WrittenIn).Distinct().Order(StringComparer.Ordinal));
        Assert.True(written.Length > 30, $"Only {written.Length} forms were found.");
    }

    [Theory]
    [InlineData("Mutation", "publishPlan", "IPlanGrain.Publish")]
    [InlineData("Mutation", "importPlan", "IPlanGrain.Import")]
    [InlineData("Mutation", "acceptCityInvitation", "INetworkGrain.Accept")]
    [InlineData("Query", "plan", "IPlanGrain.ReadEdition")]
    [InlineData("Plan", "workingCopy", "PlanView.Draft")]
    [InlineData("Plan", "proposedTags", "PlanDraft.ProposedTags")]
    [InlineData("City", "plans", "IDirectoryGrain.ListPlans")]
    public void follow_the_code_through_lambdas_interfaces_and_waiting(string type, string name, string source) =>
        Assert.Contains(source, GraphQLFields.All.Single(field => field.Type == type && field.Name == name).Rules.Select(rule => rule.Source));

    [Fact]
    public void are_computed_and_not_copied()
    {
        Assert.Contains("| plan | IPlanGrain.Read: Audience, IPlanGrain.ReadEdition: Audience | PUBLIC | PUBLIC | NETWORKS, PUBLIC | PUBLIC | yes | yes | NETWORKS, PUBLIC | PUBLIC |", GraphQLPage.Print(), StringComparison.Ordinal);
        Assert.Contains("| publishPlan | IPlanGrain.Publish: CityPublisher |  |  |  |  |  | yes |  |  |", GraphQLPage.Print(), StringComparison.Ordinal);
        Assert.Contains(PortalPage.All, page => page.Address == "/citta/{City}/membri" && page.IsForAdministrators);
        Assert.Contains(CommandsPage.All, command => command.Name == "audit verify");
        Assert.Contains("| `/reti/{Network}/citta#invite` | TenantAdministrator, INetworkGrain.Invite: NetworkAdmin |  |  |  |  |  |  | yes |  |", PagesPage.Print(), StringComparison.Ordinal);
        Assert.Contains("| `/citta/{City}/membri#invite` | TenantAdministrator, IMembersGrain.Invite: TenantAdministrator, IMembersGrain.RevokeInvitation: TenantAdministrator |  |  |  |  |  | yes |  | yes |", PagesPage.Print(), StringComparison.Ordinal);
        Assert.Contains("| `/account/passkeys/add` | signed in |  | yes | yes |", PagesPage.Print(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Schema(string text)
    {
        var type = "";
        foreach (var line in text.Split('\n'))
        {
            if (Head().Match(line) is { Success: true } head)
            {
                type = head.Groups["kind"].Value is "type" or "interface" ? head.Groups["name"].Value : "";
            }
            else if (type.Length > 0 && Field().Match(line) is { Success: true } field)
            {
                yield return $"{type}.{field.Groups["name"].Value}";
            }
        }
    }

    [GeneratedRegex(@"^(?<kind>type|interface|input|enum|union|scalar) (?<name>\w+)", RegexOptions.NonBacktracking)]
    private static partial Regex Head();

    [GeneratedRegex(@"^  (?<name>\w+)[(:]", RegexOptions.NonBacktracking)]
    private static partial Regex Field();
}
