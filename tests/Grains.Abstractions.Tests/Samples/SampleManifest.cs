using System.Text.Json;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Cities.Register;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Grains.Abstractions.Tests.Samples;

/// <summary>samples/samples.json and what it names.</summary>
public sealed class SampleManifest
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "samples");
    private static readonly JsonElement Manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "samples.json"))).RootElement;

    [Fact]
    public void Names_cities_of_the_register_by_the_id_the_register_gives()
    {
        var cities = Manifest.GetProperty("cities").EnumerateArray().ToArray();
        Assert.True(cities.Length >= 9);
        Assert.All(cities, city => Assert.Equal(city.GetProperty("id").GetString(), MunicipalRegister.Resolve(Text(city, "city")).Value?.Id.Value));
    }

    [Fact]
    public void Gives_populations_newer_than_the_census_and_near_it()
    {
        foreach (var city in Manifest.GetProperty("cities").EnumerateArray().Where(city => city.TryGetProperty("population", out _)))
        {
            var census = MunicipalRegister.Resolve(Text(city, "city")).Value!.Facts.Single(fact => fact.Kind == CityFactKind.Population);
            var population = city.GetProperty("population");
            Assert.True(DateOnly.Parse(Text(population, "at")) > census.At);
            Assert.InRange(population.GetProperty("value").GetDecimal() / census.Value, 0.85m, 1.15m);
            Assert.NotEmpty(Text(population, "source"));
        }
    }

    [Fact]
    public void Lists_every_document_of_the_folder_and_no_other()
    {
        var listed = Manifest.GetProperty("plans").EnumerateArray().Select(plan => Text(plan, "file")).Order(StringComparer.Ordinal);
        var present = Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Where(file => file is not ("samples.json" or "README.md") && !IsLayout(file))
            .Order(StringComparer.Ordinal);
        Assert.Equal(present, listed);
    }

    [Fact]
    public void Puts_each_plan_in_the_folder_of_its_city_and_each_membership_in_a_listed_network()
    {
        var ids = Manifest.GetProperty("cities").EnumerateArray().ToDictionary(city => Text(city, "city"), city => Text(city, "id"), StringComparer.Ordinal);
        Assert.All(Manifest.GetProperty("plans").EnumerateArray(), plan => Assert.StartsWith(ids[Text(plan, "city")] + "/", Text(plan, "file"), StringComparison.Ordinal));
        var networks = Manifest.GetProperty("networks").EnumerateArray().Select(network => Text(network, "network")).ToHashSet(StringComparer.Ordinal);
        Assert.All(
            Manifest.GetProperty("cities").EnumerateArray().SelectMany(city => city.GetProperty("networks").EnumerateArray()),
            member => Assert.Contains(Text(member, "network"), networks));
    }

    [Fact]
    public void Says_in_the_first_lines_of_each_document_that_it_is_no_act_of_the_city()
    {
        var documents = Directory.EnumerateFiles(Folder, "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetDirectoryName(file) != Folder && !IsLayout(file)).ToArray();
        Assert.NotEmpty(documents);
        Assert.All(documents, file => Assert.Contains("dimostrativo", FirstLines(file), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Of a workbook, its first sheet.</summary>
    private static string FirstLines(string file)
    {
        if (!file.EndsWith(".xlsx", StringComparison.Ordinal))
        {
            return string.Join('\n', File.ReadLines(file).Take(6));
        }

        using var workbook = System.IO.Compression.ZipFile.OpenRead(file);
        using var sheet = new StreamReader(workbook.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        return sheet.ReadToEnd();
    }

    // Samples of layouts are of cities that do not exist, for the readers' tests.
    private static bool IsLayout(string file) => Path.GetRelativePath(Folder, Path.GetFullPath(file, Folder)).StartsWith("layouts", StringComparison.Ordinal);

    [Fact]
    public void Has_an_interchange_document_that_is_written_as_the_format_writes_it()
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, "parma", "dup-2020-2022.json"));
        var draft = PlanFormat.Read(bytes);
        Assert.Equal(System.Text.Encoding.UTF8.GetString(bytes).TrimEnd(), PlanFormat.Write(draft));
        var nodes = draft.Nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(draft.Nodes.Length, nodes.Count);
        Assert.All(draft.Indicators, indicator => Assert.Contains(indicator.Node!, nodes));
        foreach (var total in draft.Spending.Where(row => row.Programme is null))
        {
            var rows = draft.Spending.Where(row => row.Mission == total.Mission && row.Programme is not null).ToArray();
            Assert.Equal(rows.Sum(row => row.Appropriated), total.Appropriated);
            Assert.Equal(rows.Sum(row => row.Committed), total.Committed);
        }
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
