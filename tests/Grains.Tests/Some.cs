using MunicipalBenchmark.Access;
using MunicipalBenchmark.Members;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.Grains.Tests;

/// <summary>Test data that reads as English.</summary>
internal static class Some
{
    public static readonly DateOnly MidYear = new(2020, 6, 30);

    public static PlanDraft Plan(params DraftSpending[] spending) => new()
    {
        Kind = PlanKind.Dup,
        Title = "A plan",
        AsOf = MidYear,
        Nodes =
        [
            Node("1", NodeLevel.MandateLine),
            Node("1.01", NodeLevel.StrategicObjective, "1"),
            Node("1.01.01", NodeLevel.OperationalObjective, "1.01"),
        ],
        Spending = [.. spending],
    };

    public static DraftNode Node(string id, NodeLevel level, string? parent = null) => new() { Id = id, Level = level, Title = $"Node {id}", Parent = parent };

    public static DraftSpending Row(string mission, string? programme, decimal? appropriated, decimal? committed, int line = 1) => new()
    {
        Mission = mission,
        Programme = programme,
        AsOf = MidYear,
        Appropriated = appropriated,
        Committed = committed,
        Line = line,
    };

    public static DraftIndicator Indicator(string id, string node, string raw, decimal number) => new()
    {
        Id = id,
        Node = node,
        Label = "Things done",
        Observations = [new() { AsOf = MidYear, Raw = raw, Value = new NumberValue(number) }],
    };

    public static AddMember Member(string subject, Role role) => new() { Subject = subject, DisplayName = $"The person {subject}", Role = role };

    public static ImportPlan Import(PlanDraft draft) => new()
    {
        Draft = draft,
        Source = new() { Name = "plan.md", MediaType = "text/markdown", Sha256 = new string('a', 64), Length = 3 },
        Original = [1, 2, 3],
        OperationId = Guid.NewGuid(),
    };
}
