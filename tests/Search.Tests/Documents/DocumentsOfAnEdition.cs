using System.Collections.Immutable;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Search.Tests.Contract;
using MunicipalBenchmark.Search.Tests.Corpus;

namespace MunicipalBenchmark.Search.Tests.Documents;

public sealed class DocumentsOfAnEdition
{
    private static readonly PlanDraft Draft = new()
    {
        Kind = PlanKind.Dup,
        Title = "DUP di Pisa",
        Period = new DraftPeriod { From = 2020, To = 2022 },
        Nodes =
        [
            new DraftNode { Id = "1", Level = NodeLevel.MandateLine, Code = "1", Title = "Linea" },
            new DraftNode { Id = "1.01", Level = NodeLevel.StrategicObjective, Code = "1.01", RawCode = "1.01_ST", Parent = "1", Title = "Obiettivo", Programmes = ["09.02"], Tags = Tags("sdg", "SDG 11", "11.2", "99") },
            new DraftNode
            {
                Id = "1.01#1", Level = NodeLevel.Aim, Parent = "1.01", Title = "Finalità", Description = "Descrizione", Status = new DraftStatus { Text = "Fatto" }, Responsible = ["ROSSI MARIA"],
                Departments = [new DraftDepartment { Name = "Ambiente", Years = [2021, 2020] }],
            },
        ],
        Indicators = [new DraftIndicator { Id = "i1", Node = "1.01", Label = "N. alberi", Unit = "alberi", Targets = [Figure(2022)] }],
        Relations = [new DraftRelation { Kind = RelationKind.Network, Name = "Eurocities", Themes = ["cultura"] }],
    };

    private static readonly ImmutableArray<SearchDocument> Documents = Of(Draft);

    [Fact]
    public void the_plan_each_node_and_each_indicator_become_a_document() =>
        Assert.Equal(
            ["Plan pisa/dup", "Objective pisa/dup/1", "Objective pisa/dup/1.01", "Aim pisa/dup/1.01#1", "Indicator pisa/dup!i1"],
            Documents.Select(document => $"{document.Kind} {document.Id}"));

    [Fact]
    public void what_stands_above_speaks_for_what_says_nothing_itself()
    {
        var aim = Documents[3];

        Assert.Equal(["09"], aim.Missions.AsEnumerable());
        Assert.Equal(["09.02"], aim.Programmes.AsEnumerable());
        Assert.Equal(["11"], aim.Sdg.AsEnumerable());
        Assert.Equal("Obiettivo\n\nLinea", aim.Context);
        Assert.Empty(Documents[1].Missions);
    }

    [Fact]
    public void text_holds_description_status_and_departments_but_no_person()
    {
        Assert.Equal("Descrizione\n\nFatto\n\nAmbiente", Documents[3].Text);
        Assert.Equal("Eurocities\n\ncultura", Documents[0].Text);
    }

    [Fact]
    public void years_are_those_of_the_node_or_else_of_the_plan()
    {
        Assert.Equal([2020, 2021], Documents[3].Years.AsEnumerable());
        Assert.Equal([2020, 2021, 2022], Documents[2].Years.AsEnumerable());
        Assert.Equal([2022], Documents[4].Years.AsEnumerable());
    }

    [Fact]
    public void a_node_is_found_by_its_code_as_written_too() => Assert.Equal(("1.01", "1.01_ST"), (Documents[2].Code, Assert.Single(Documents[2].Codes)));

    [Fact]
    public void an_indicator_takes_level_and_missions_of_its_node() =>
        Assert.Equal((NodeLevel.StrategicObjective, "1.01", "09"), (Documents[4].Level, Documents[4].Node, Documents[4].Missions[0]));

    [Fact]
    public void a_circle_of_parents_and_a_doubled_id_are_survived()
    {
        var broken = Draft with
        {
            Nodes = [new DraftNode { Id = "a", Level = NodeLevel.Aim, Parent = "b", Title = "A" }, new DraftNode { Id = "b", Level = NodeLevel.Aim, Parent = "a", Title = "B" }, new DraftNode { Id = "a", Level = NodeLevel.Aim, Title = "A" }],
        };

        Assert.Equal(["B", "A"], Of(broken).Where(document => document.Kind == DocumentKind.Aim).Select(document => document.Context));
    }

    [Fact]
    public void every_document_of_the_samples_has_an_id_of_its_own()
    {
        Assert.InRange(SampleCorpus.Documents.Count(), 300, 1_000);
        Assert.Equal(SampleCorpus.Documents.Count(), SampleCorpus.Documents.DistinctBy(document => document.Id).Count());
        Assert.Contains(SampleCorpus.Documents, document => document is { Kind: DocumentKind.Aim, Missions.IsEmpty: false, Programmes.IsEmpty: false });
    }

    private static ImmutableArray<SearchDocument> Of(PlanDraft draft)
    {
        var edition = new EditionContent
        {
            Plan = PlanId.Load("pisa/dup"),
            Number = 2,
            Content = draft,
            Source = new SourceDocument { Name = "d.md", MediaType = "text/markdown", Sha256 = new string('0', 64), Length = 1 },
            PreparedAt = Some.Day,
        };
        var city = new CityEntry { Id = CityId.Load("pisa"), Name = "Pisa", Kind = CityKind.Municipality, Province = "Pisa", Region = "Toscana" };
        return SearchDocuments.Of(edition, city, [], Visibility.Public, [], Some.Day);
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> Tags(string vocabulary, params ImmutableArray<string> codes) =>
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add(vocabulary, codes);

    private static DraftFigure Figure(int year) => new() { Year = year, Raw = "1", Value = new MunicipalBenchmark.Plans.Values.NumberValue(1) };
}
