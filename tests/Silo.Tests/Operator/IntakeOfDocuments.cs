using System.Text;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Silo.Operator;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Silo.Tests.Operator;

public sealed class IntakeOfDocuments
{
    private const int Limit = 10_000;
    private readonly DocumentIntake _intake = new(Limit);

    [Fact]
    public void Accepts_a_document_of_exactly_the_limit_and_refuses_one_byte_more()
    {
        Assert.Null(_intake.CheckLength("a.md", Limit));

        var refusal = _intake.CheckLength("a.md", Limit + 1)!;
        Assert.Equal("document-too-large", refusal.Code);
        Assert.Contains("Limits:DocumentBytes is 10000", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_the_document_and_its_hash()
    {
        using var folder = new TemporaryFolder();
        var content = PlanFormat.Write(new() { Kind = PlanKind.Dup, Title = "Piano", Period = new() { From = 2020, To = 2022 } });
        File.WriteAllText(folder.File("piano.json"), content);

        var document = _intake.ReadFile(folder.File("piano.json")).Value!;

        Assert.Equal("piano.json", document.Name);
        Assert.Equal(Encoding.UTF8.GetBytes(content), document.Content);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(content))), document.Source.Sha256);
        Assert.Equal("application/json", document.Source.MediaType);
        Assert.Equal("dup-2020-2022", document.DefaultPlan);
    }

    [Theory]
    [InlineData(PlanKind.Dup, 2020, 2022, null, "dup-2020-2022")]
    [InlineData(PlanKind.Peg, 2020, 2020, null, "peg-2020")]
    [InlineData(PlanKind.StrategicPlan, null, null, "2003-11-21", "strategic-plan-2003")]
    [InlineData(PlanKind.NetworkCharter, null, null, null, "network-charter")]
    public void Names_a_plan_by_kind_and_period(PlanKind kind, int? from, int? to, string? asOf, string name)
    {
        var draft = new PlanDraft
        {
            Kind = kind,
            Title = "Piano",
            Period = from is null ? null : new() { From = from.Value, To = to!.Value },
            AsOf = asOf is null ? null : DateOnly.ParseExact(asOf, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        };
        var document = _intake.Read(Encoding.UTF8.GetBytes(PlanFormat.Write(draft)), "piano.json").Value!;

        Assert.Equal(name, document.DefaultPlan);
    }

    [Theory]
    [InlineData("livorno", null, "istat:049009")]
    [InlineData("049009", "istat:049009", "istat:049009")]
    public void Finds_the_citys_code_without_a_store(string asked, string? named, string code)
    {
        var named2 = CityAdmission.NameInRegister(Document(named), asked);

        Assert.Equal(code, named2.Value!.Draft.City);
    }

    [Theory]
    [InlineData("atlantide", null, "city-unknown")]
    [InlineData("Castro", null, "city-ambiguous")]
    [InlineData("pisa", "istat:049009", "city-differs")]
    public void Refuses_a_city_it_cannot_be_of(string asked, string? named, string code)
    {
        Assert.Equal(code, CityAdmission.NameInRegister(Document(named), asked).Refusal!.Code);
    }

    private IncomingDocument Document(string? city) =>
        _intake.Read(Encoding.UTF8.GetBytes(PlanFormat.Write(new() { Kind = PlanKind.Dup, Title = "Piano", City = city })), "piano.json").Value!;
}
