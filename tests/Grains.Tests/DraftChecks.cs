using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Grains.Plans;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;

namespace MunicipalBenchmark.Grains.Tests;

public sealed class DraftChecks
{
    private static readonly CityProfile City = new()
    {
        Id = CityId.Load("livorno"),
        Name = "Livorno",
        Kind = CityKind.Municipality,
        Province = "Livorno",
        Region = "Toscana",
        Codes = [new() { Scheme = "istat", Code = "049009", Source = "a test" }],
    };

    [Fact]
    public void a_sound_draft_passes()
    {
        Assert.Null(DraftRules.Check(Some.Plan(Some.Row("09", "01", 1, 1)) with { City = "istat:049009" }, City));
    }

    [Fact]
    public void a_text_that_spells_the_escape_of_U0000_passes() =>
        Assert.Null(DraftRules.Check(Some.Plan() with { Title = "JSON writes it \\u0000" }, City));

    // By name: a draft in the test's display name would put U+0000 into the report's XML.
    private static readonly Dictionary<string, (string Code, string Field, PlanDraft Draft)> Unsound = new(StringComparer.Ordinal)
    {
        ["of-another-city"] = ("city-differs", "city", Some.Plan() with { City = "istat:048017" }),
        ["empty"] = ("draft-invalid", "nodes", new PlanDraft { Kind = PlanKind.Dup, Title = "Nothing" }),
        ["nul"] = ("draft-invalid", "nodes", Some.Plan() with { Title = "with \0 inside" }),
        ["id-twice"] = ("draft-invalid", "nodes[3].id", Some.Plan() with { Nodes = [.. Some.Plan().Nodes, Some.Node("1.01", NodeLevel.Aim)] }),
        ["parent-absent"] = ("draft-invalid", "nodes[0].parent", Some.Plan() with { Nodes = [Some.Node("1.01", NodeLevel.Aim, "1")] }),
        ["own-parent"] = ("draft-invalid", "nodes[0].parent", Some.Plan() with { Nodes = [Some.Node("1", NodeLevel.Aim, "1")] }),
        ["no-id"] = ("draft-invalid", "nodes[0].id", Some.Plan() with { Nodes = [Some.Node("", NodeLevel.Aim)] }),
        ["control-in-id"] = ("draft-invalid", "nodes[0].id", Some.Plan() with { Nodes = [Some.Node("a\nb", NodeLevel.Aim)] }),
        ["indicator-without-node"] = ("draft-invalid", "indicators[0].node", Some.Plan() with { Indicators = [Some.Indicator("i", "none", "1", 1)] }),
        ["indicator-twice"] = ("draft-invalid", "indicators[1].id", Some.Plan() with { Indicators = [Some.Indicator("i", "1", "1", 1), Some.Indicator("i", "1", "1", 1)] }),
        ["no-mission"] = ("draft-invalid", "spending[0].programme", Some.Plan(Some.Row("98", null, 1, 1))),
        ["no-programme"] = ("draft-invalid", "spending[0].programme", Some.Plan(Some.Row("09", "77", 1, 1))),
        ["row-twice"] = ("draft-invalid", "spending[1].programme", Some.Plan(Some.Row("09", "01", 1, 1), Some.Row("09", "01", 1, 1))),
        ["no-period"] = ("draft-invalid", "spending[0].asOf", Some.Plan(Some.Row("09", "01", 1, 1) with { AsOf = null })),
        ["two-periods"] = ("draft-invalid", "spending[0].asOf", Some.Plan(Some.Row("09", "01", 1, 1) with { Year = 2020 })),
        ["too-many"] = ("too-many-nodes", "", Some.Plan() with { Nodes = [.. Enumerable.Range(0, 50_001).Select(i => Some.Node($"{i}", NodeLevel.Aim))] }),
    };

    public static TheoryData<string> Names => [.. Unsound.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void an_unsound_draft_is_refused_with_its_place(string name)
    {
        var (code, field, draft) = Unsound[name];
        var refusal = DraftRules.Check(draft, City);
        Assert.Equal((code, field), (refusal!.Code, refusal.Fields.FirstOrDefault() ?? ""));
    }
}
