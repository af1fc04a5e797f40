using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.Grains.Tests.Revisions;

/// <summary>Plans with few words, so that titles repeat, and changes such as officers make.</summary>
internal sealed class RandomPlans(int seed)
{
    private static readonly string[] Vocabulary = ["parks", "schools", "roads", "Monitoring", "città", "services", "harbour", "tourism"];
    private readonly Random _random = new(seed);

    public PlanDraft Plan()
    {
        var nodes = new List<DraftNode>();
        for (var i = _random.Next(12); i >= 0; i--)
        {
            var parent = nodes.Count > 0 && _random.Next(3) > 0 ? nodes[_random.Next(nodes.Count)] : null;
            nodes.Add(Node(nodes, parent));
        }

        return new()
        {
            Kind = PlanKind.Dup,
            Title = Words(),
            AsOf = Some.MidYear,
            Nodes = [.. nodes],
            Indicators = [.. Enumerable.Range(0, _random.Next(6)).Select(i => Indicator($"i{i}", Pick(nodes).Id))],
            Spending = [.. new[] { "01", "02", "03", "05" }.Where(_ => _random.Next(2) == 0).Select(programme => Some.Row("01", programme, _random.Next(5), 1))],
            Relations = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => new DraftRelation { Kind = RelationKind.Fund, Name = Word(), Node = Maybe(Pick(nodes).Id) })],
            Acts = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => new DraftAct { Number = Maybe($"{_random.Next(2)}"), Body = Word() })],
        };
    }

    public PlanDraft Changed(PlanDraft plan)
    {
        for (var i = _random.Next(5); i >= 0; i--)
        {
            plan = Change(plan);
        }

        return plan;
    }

    public PlanDraft Shuffled(PlanDraft plan)
    {
        var waiting = plan.Nodes.ToList();
        var ordered = new List<DraftNode>();
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(node => node.Parent is null || ordered.Any(other => other.Id == node.Parent)).ToArray();
            var next = Pick(ready);
            ordered.Add(next);
            waiting.Remove(next);
        }

        return plan with { Nodes = [.. ordered], Indicators = [.. plan.Indicators.OrderBy(_ => _random.Next())], Spending = [.. plan.Spending.OrderBy(_ => _random.Next())] };
    }

    private PlanDraft Change(PlanDraft plan)
    {
        var nodes = plan.Nodes.ToList();
        var at = _random.Next(nodes.Count);
        switch (_random.Next(8))
        {
            case 0:
                nodes[at] = nodes[at] with { Title = Words() };
                break;
            case 1:
                nodes[at] = nodes[at] with { Description = Maybe(Words()), Weight = _random.Next(100) };
                break;
            case 2:
                nodes.Add(Node(nodes, Pick(nodes)));
                break;
            case 3 when nodes.All(node => node.Parent != nodes[at].Id) && nodes.Count > 1:
                var gone = nodes[at].Id;
                nodes.RemoveAt(at);
                return plan with
                {
                    Nodes = [.. nodes],
                    Indicators = plan.Indicators.RemoveAll(indicator => indicator.Node == gone),
                    Relations = [.. plan.Relations.Select(relation => relation.Node == gone ? relation with { Node = null } : relation)],
                };
            case 4:
                return Renumbered(plan);
            case 5 when at > 0:
                nodes[at] = nodes[at] with { Parent = Maybe(nodes[_random.Next(at)].Id) };
                break;
            case 6:
                return plan with { Indicators = [.. plan.Indicators, Indicator($"new{_random.Next()}", nodes[at].Id)] };
            default:
                return plan with { Title = Words(), Spending = [.. plan.Spending.Select(row => row with { Committed = _random.Next(9) })] };
        }

        return plan with { Nodes = [.. nodes] };
    }

    /// <summary>Every code shifted by one.</summary>
    public static PlanDraft Renumbered(PlanDraft plan)
    {
        static string Shift(string id) => id.StartsWith('n') && int.TryParse(id[1..], out var number) ? $"n{number + 1}" : id;
        return plan with
        {
            Nodes = [.. plan.Nodes.Select(node => node with { Id = Shift(node.Id), Code = node.Code is { } code ? Shift(code) : null, Parent = node.Parent is { } parent ? Shift(parent) : null })],
            Indicators = [.. plan.Indicators.Select(indicator => indicator with { Node = Shift(indicator.Node!) })],
            Relations = [.. plan.Relations.Select(relation => relation with { Node = relation.Node is { } node ? Shift(node) : null })],
        };
    }

    private DraftNode Node(List<DraftNode> others, DraftNode? parent)
    {
        var number = others.Select(node => int.Parse(node.Id[1..], System.Globalization.CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max() + 1;
        return new()
        {
            Id = $"n{number}",
            Code = Maybe($"n{number}"),
            Level = parent is null ? NodeLevel.StrategicObjective : _random.Next(2) == 0 ? NodeLevel.OperationalObjective : NodeLevel.Action,
            Parent = parent?.Id,
            Title = Words(),
            Description = Maybe(Words()),
            Responsible = _random.Next(2) == 0 ? ["Office"] : [],
            Line = _random.Next(1000),
        };
    }

    private DraftIndicator Indicator(string id, string node) => new()
    {
        Id = id,
        Node = node,
        Label = Word(),
        Targets = [new() { Year = 2020, Raw = "3", Value = new NumberValue(_random.Next(3)) }],
    };

    private string Words() => string.Join(' ', Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Word()));

    private string Word() => Pick(Vocabulary);

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private string? Maybe(string text) => _random.Next(2) == 0 ? text : null;
}
