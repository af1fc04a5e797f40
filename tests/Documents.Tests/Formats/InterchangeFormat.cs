using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using MunicipalBenchmark.Documents.Tests.Livorno;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.Documents.Tests.Formats;

public sealed class InterchangeFormat(LivornoPart part) : IClassFixture<LivornoPart>
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(File.ReadAllText(Some.RepositoryFile("docs", "mb-plan-1.schema.json")));

    /// <summary>A plan that uses every member of the format.</summary>
    private static PlanDraft Full => new()
    {
        City = "istat:049009",
        Kind = PlanKind.Peg,
        Title = "Tutto",
        Period = new() { From = 2020, To = 2022 },
        AsOf = new(2020, 6, 30),
        Nodes =
        [
            new()
            {
                Id = "1.01", Level = NodeLevel.OperationalObjective, Code = "1.01", RawCode = "1.01_OP", Title = "Titolo", Description = "Uno.\n\nDue.", Responsible = ["A"], Missions = ["01"], Programmes = ["01.06"],
                Departments = [new() { Name = "A", Raw = "a", Lead = true, Years = [2020], Line = 4 }], Start = new(2020, 1, 1), End = new(2020, 12, 31), Weight = 80.00m,
                Milestones = [new() { Date = new(2020, 5, 11), Text = "x", Line = 1 }], Notes = ["n"],
                Status = new() { AsOf = new(2020, 6, 30), Text = "t", Progress = 75.0m, DeferredTo = new(2020, 12, 31), Line = 5 },
                Tags = new Dictionary<string, System.Collections.Immutable.ImmutableArray<string>> { ["sdg"] = ["11"] }.ToImmutableSorted(), Line = 3,
            },
            new() { Id = "1.01/phase-1", Level = NodeLevel.Phase, Parent = "1.01", Title = "Fase" },
        ],
        Indicators =
        [
            new()
            {
                Id = "1.01!1", Node = "1.01", Label = "l", Kind = "RESULT", Unit = "%", Weight = 20, Formula = "a/b", Baseline = new() { Year = 2019, Raw = "1", Value = new NumberValue(1) },
                Targets = [new() { Year = 2020, Raw = "7/7", Value = new RatioValue(7, 7) }, new() { Raw = "5%", Value = new PercentValue(5) }, new() { Raw = "sì", Value = new BooleanValue(true) }, new() { Raw = "1/1/20", Value = new DateValue(new(2020, 1, 1)) }],
                Observations =
                [
                    new() { AsOf = new(2020, 6, 30), Raw = "N. 1, n. 2", Value = new CompositeValue([new("a", new NumberValue(1)), new(null, new MissingValue())]), Doubtful = true },
                    new() { Raw = "€ 5", Value = new MoneyValue(5) }, new() { Raw = "x", Value = new TextValue("x") }, new() { Raw = "poi", Value = new DeferredValue(new(2020, 12, 31)) },
                    new() { Raw = "poi", Value = new DeferredValue(null) }, new() { Raw = "dal 2021", Value = new NotDueValue() },
                ],
                Line = 9,
            },
        ],
        Spending =
        [
            new() { Mission = "01", Programme = "01", Title = "O", AsOf = new(2020, 6, 30), Appropriated = 4199059.32m, Committed = 1, PaidCurrent = 2, Residuals = 3, PaidResiduals = 4, Extras = new Dictionary<string, decimal> { ["Previsioni"] = 1.5m }.ToImmutableSorted(), Line = 1 },
            new() { Mission = "01", Year = 2020, Committed = 0 },
        ],
        Relations = [new() { Kind = RelationKind.Fund, Name = "F", Country = "IT", Role = "r", Amount = 1, Programme = "p", Period = "2014-2020", Year = 2020, Themes = ["t"], Node = "1.01", Line = 1 }],
        Acts = [new() { Number = "195", Date = new(2020, 11, 13), Body = "Consiglio Comunale", Votes = [new() { Subject = "s", Present = 30, For = 18, Against = 11, Abstained = 1, Line = 2 }], Line = 1 }],
        Diagnostics = [new() { Severity = DiagnosticSeverity.Warning, Code = DiagnosticCodes.TitleDiffers, Line = 318, Message = "m", Text = "t" }],
    };

    [Fact]
    public void the_schema_accepts_every_member_that_the_writer_writes() => Valid(PlanFormat.Write(Full));

    [Fact]
    public void the_schema_knows_every_member()
    {
        var written = JsonNode.Parse(PlanFormat.Write(Full))!;
        written["nodes"]![0]!["invented"] = 1;
        Assert.False(Schema.Evaluate(Element(written.ToJsonString())).IsValid);
    }

    [Fact]
    public void the_schema_accepts_what_is_read_of_a_real_document() => Valid(PlanFormat.Write(part.Draft));

    [Fact]
    public void a_written_plan_is_read_back_unchanged()
    {
        var written = PlanFormat.Write(Full);
        var read = Some.Read(Encoding.UTF8.GetBytes(written));
        Assert.True(read.IsDone, read.Refusal?.Message);
        Assert.Equal("mb-plan", read.Value.Family);
        Assert.Equal("application/json", read.Value.MediaType);
        Assert.Equal(written, PlanFormat.Write(read.Value.Draft));
    }

    [Fact]
    public void a_real_document_goes_through_the_format_unchanged()
    {
        var written = PlanFormat.Write(part.Draft);
        Assert.Equal(written, PlanFormat.Write(Some.Draft(written)));
    }

    [Theory]
    [InlineData("""{ "format": "mb-plan/1", "kind": "DUP" }""", "title")]
    [InlineData("""{ "format": "mb-plan/2", "kind": "DUP", "title": "x" }""", "$.format")]
    [InlineData("""{ "format": "mb-plan/1", "kind": "NOVEL", "title": "x" }""", "$.kind")]
    [InlineData("{ \"format\": \"mb-plan/1\", \"kind\": \"DUP\",\n\"title\": \"x\", \"nodez\": [] }", "line 2")]
    [InlineData("""{ "format": "mb-plan/1", """, "line 1")]
    public void a_fault_is_refused_with_its_place(string text, string place)
    {
        var refusal = Some.Refusal(Encoding.UTF8.GetBytes(text));
        Assert.Equal(RefusalCodes.PlanFormatInvalid, refusal.Code);
        Assert.Contains(place, refusal.Message, StringComparison.Ordinal);
    }

    private static void Valid(string json)
    {
        var results = Schema.Evaluate(Element(json), new() { OutputFormat = OutputFormat.List });
        Assert.True(results.IsValid, string.Join('\n', (results.Details ?? []).Where(static detail => detail.Errors is not null).Take(10).Select(static detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}")));
    }

    private static JsonElement Element(string json) => JsonDocument.Parse(json).RootElement;
}
