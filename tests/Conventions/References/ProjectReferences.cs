using System.Xml.Linq;
using MunicipalBenchmark.Conventions.Repository;
using MunicipalBenchmark.Conventions.Types;

namespace MunicipalBenchmark.Conventions.References;

public sealed class ProjectReferences
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Grains.Abstractions"] = [],
        ["Statistics"] = [],
        ["Grains"] = ["Grains.Abstractions", "Statistics"],

        // The authority's pages (sign-in, consent, account) are forms before services of Identity.
        ["Portal"] = ["Grains.Abstractions", "Identity"],
    };

    // The edges and the store: what they may say to each other is in the contracts.
    private static readonly string[] AllowedElsewhere = ["Grains.Abstractions"];

    // Only the store speaks SQL: behaviour and edges have no way around the grains. Accounts are no grains' data: the frameworks that keep them do so by EF.
    private static readonly string[] Databases = ["Npgsql", "Microsoft.EntityFrameworkCore", "Microsoft.Data.Sqlite", "Orleans.Persistence.AdoNet"];
    private static readonly string[] MaySpeakSql = ["Storage", "Silo", "Identity"];

    [Fact]
    public void project_files_point_one_way() =>
        Assert.Empty(SourceTree.ProductProjects.SelectMany(project => Violations(project, ReferencesInFile(project))));

    [Fact]
    public void assemblies_point_one_way() =>
        Assert.Empty(ProductAssemblies.All.SelectMany(product =>
            Violations(product.Project, product.Assembly.GetReferencedAssemblies().Select(name => ProductAssemblies.ProjectOf(name.Name!)).OfType<string>())));

    [Fact]
    public void only_the_store_and_the_host_know_a_database() =>
        Assert.Empty(ProductAssemblies.All.SelectMany(product => DatabaseViolations(product.Project, product.Assembly.GetReferencedAssemblies().Select(name => name.Name!))));

    [Fact]
    public void the_mathematics_stand_alone() =>
        Assert.DoesNotContain(
            ProductAssemblies.All.Single(product => product.Project == "Statistics").Assembly.GetReferencedAssemblies(),
            name => !name.Name!.StartsWith("System.", StringComparison.Ordinal) && !name.Name.StartsWith("MathNet.", StringComparison.Ordinal));

    [Theory]
    [InlineData("GraphQL", "Grains")]
    [InlineData("GraphQL", "Storage")]
    [InlineData("Documents", "Storage")]
    [InlineData("Grains", "Storage")]
    [InlineData("Statistics", "Grains.Abstractions")]
    [InlineData("Grains.Abstractions", "Documents")]
    [InlineData("Storage", "Grains")]
    [InlineData("Portal", "Search")]
    [InlineData("GraphQL", "Silo")]
    public void a_reference_the_wrong_way_is_found(string project, string reference) => Assert.Single(Violations(project, [reference]));

    [Theory]
    [InlineData("Silo", "Storage")]
    [InlineData("Silo", "Grains")]
    [InlineData("Grains", "Statistics")]
    [InlineData("Portal", "Grains.Abstractions")]
    public void a_reference_the_right_way_is_allowed(string project, string reference) => Assert.Empty(Violations(project, [reference]));

    [Fact]
    public void a_database_in_an_edge_is_found() =>
        Assert.Single(DatabaseViolations("GraphQL", ["System.Runtime", "Microsoft.EntityFrameworkCore.Relational"]));

    private static IEnumerable<string> Violations(string project, IEnumerable<string> references) =>
        project == "Silo"
            ? []
            : references.Where(reference => !(Allowed.GetValueOrDefault(project) ?? AllowedElsewhere).Contains(reference)).Select(reference => $"{project} -> {reference}");

    private static IEnumerable<string> DatabaseViolations(string project, IEnumerable<string> assemblies) =>
        MaySpeakSql.Contains(project)
            ? []
            : assemblies.Where(assembly => Databases.Any(database => assembly.StartsWith(database, StringComparison.Ordinal))).Select(assembly => $"{project} -> {assembly}");

    private static IEnumerable<string> ReferencesInFile(string project) =>
        XDocument.Load(SourceTree.FullPath($"src/{project}/{project}.csproj")).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
}
