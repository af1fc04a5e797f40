using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Values;
using static System.FormattableString;

namespace MunicipalBenchmark.Silo.Seeding;

/// <summary>Plans that read like a municipality's and say nothing: the same seed and number make the same plan.</summary>
internal static class SyntheticPlans
{
    private const int FirstYear = 2011;
    private const int Years = 3;
    private const int DirectionsOfLine = 4;
    private const int ObjectivesOfDirection = 5;
    private const int PartsOfObjective = 6;
    private const int Sentences = 4;

    /// <summary>A plan of so many nodes, with an indicator for every tenth.</summary>
    public static PlanDraft Make(int seed, int number, int nodes)
    {
        var random = new Random(StableMix(seed, number));
        var from = FirstYear + number % 4 * Years;
        var made = Nodes(random, nodes, from);
        return new()
        {
            Kind = number % 3 == 2 ? PlanKind.Peg : PlanKind.Dup,
            Title = Invariant($"{(number % 3 == 2 ? "Piano esecutivo di gestione" : "Documento unico di programmazione")} {from}-{from + Years - 1}"),
            Period = new() { From = from, To = from + Years - 1 },
            Nodes = made,
            Indicators = [.. made.Where((_, index) => index % 10 == 9).Select(node => Indicator(random, node, from))],
        };
    }

    /// <summary>Spreads two small numbers; <see cref="HashCode"/> differs from process to process.</summary>
    public static int StableMix(int seed, int number)
    {
        unchecked
        {
            var mixed = (uint)seed * 2_654_435_761u + (uint)number * 2_246_822_519u + 374_761_393u;
            mixed = (mixed ^ (mixed >> 15)) * 2_246_822_519u;
            mixed = (mixed ^ (mixed >> 13)) * 3_266_489_917u;
            return (int)(mixed ^ (mixed >> 16));
        }
    }

    private static ImmutableArray<DraftNode> Nodes(Random random, int count, int from)
    {
        var nodes = ImmutableArray.CreateBuilder<DraftNode>(count);
        var topic = SyntheticWords.Topics[0];
        foreach (var (level, id, parent) in Outline().Take(count))
        {
            topic = level is NodeLevel.MandateLine or NodeLevel.StrategicObjective ? SyntheticWords.Pick(random, SyntheticWords.Topics) : topic;
            nodes.Add(Node(random, topic, level, id, parent, from, nodes.Count + 1));
        }

        return nodes.MoveToImmutable();
    }

    /// <summary>An endless table of contents, each node after the one above it.</summary>
    private static IEnumerable<(NodeLevel Level, string Id, string? Parent)> Outline()
    {
        for (var lines = 1; ; lines++)
        {
            var line = Invariant($"{lines}");
            yield return (NodeLevel.MandateLine, line, null);
            for (var directions = 1; directions <= DirectionsOfLine; directions++)
            {
                var direction = Invariant($"{line}.{directions:00}");
                yield return (NodeLevel.StrategicObjective, direction, line);
                for (var objectives = 1; objectives <= ObjectivesOfDirection; objectives++)
                {
                    var objective = Invariant($"{direction}.{objectives:00}");
                    yield return (NodeLevel.OperationalObjective, objective, direction);
                    for (var parts = 1; parts <= PartsOfObjective; parts++)
                    {
                        yield return (parts == 1 ? NodeLevel.Aim : parts % 2 == 0 ? NodeLevel.Action : NodeLevel.Phase, Invariant($"{objective}#{parts}"), objective);
                    }
                }
            }
        }
    }

    private static DraftNode Node(Random random, Topic topic, NodeLevel level, string id, string? parent, int from, int line) => new()
    {
        Id = id,
        Level = level,
        Code = id.Contains('#', StringComparison.Ordinal) ? null : id,
        Parent = parent,
        Title = Title(random, topic),
        Description = Text(random, topic),
        Responsible = level == NodeLevel.OperationalObjective ? [$"{SyntheticWords.Name(random)} {SyntheticWords.Name(random)}"] : [],
        Missions = level == NodeLevel.StrategicObjective ? [topic.Programme[..2]] : [],
        Programmes = level == NodeLevel.OperationalObjective ? [topic.Programme] : [],
        Departments = level == NodeLevel.OperationalObjective
            ? [new() { Name = SyntheticWords.Pick(random, SyntheticWords.Departments), Lead = true, Years = [.. Enumerable.Range(from, 1 + random.Next(Years))] }]
            : [],
        Status = level == NodeLevel.OperationalObjective
            ? new() { AsOf = new(from, 12, 31), Text = Sentence(random, topic), Progress = random.Next(5, 101) }
            : null,
        Tags = level == NodeLevel.StrategicObjective
            ? ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("sdg", [topic.Goal])
            : ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty,
        Line = line,
    };

    private static DraftIndicator Indicator(Random random, DraftNode node, int from)
    {
        var target = random.Next(5, 500);
        var reached = random.Next(0, target + 20);
        return new()
        {
            Id = $"i-{node.Id.Replace('#', '-')}",
            Node = node.Id,
            Label = $"Numero di interventi: {node.Title.ToLowerInvariant()}",
            Kind = "RESULT",
            Unit = "numero",
            Targets = [new() { Year = from, Raw = target.ToString(CultureInfo.InvariantCulture), Value = new NumberValue(target) }],
            Observations = [new() { AsOf = new(from, 12, 31), Raw = reached.ToString(CultureInfo.InvariantCulture), Value = new NumberValue(reached) }],
        };
    }

    private static string Title(Random random, Topic topic)
    {
        var title = $"{SyntheticWords.Pick(random, SyntheticWords.Deeds)}: {SyntheticWords.Pick(random, topic.Things)} {SyntheticWords.Pick(random, topic.Qualities)}";
        return random.Next(3) == 0 ? $"{title}, {SyntheticWords.Pick(random, topic.Places)} {SyntheticWords.Name(random)}" : title;
    }

    private static string Text(Random random, Topic topic)
    {
        var text = new StringBuilder();
        for (var sentences = 1 + random.Next(Sentences); sentences > 0; sentences--)
        {
            // Now and then a plan speaks of something else.
            text.Append(Sentence(random, random.Next(8) == 0 ? SyntheticWords.Pick(random, SyntheticWords.Topics) : topic)).Append(sentences == 1 ? "" : " ");
        }

        return text.ToString();
    }

    private static string Sentence(Random random, Topic topic) =>
        $"{SyntheticWords.Pick(random, SyntheticWords.Ways)} {SyntheticWords.Pick(random, SyntheticWords.Doings)} {SyntheticWords.Pick(random, topic.Things)} "
        + $"con un intervento {SyntheticWords.Pick(random, topic.Qualities)} presso {SyntheticWords.Pick(random, topic.Places)} {SyntheticWords.Name(random)} {SyntheticWords.Pick(random, SyntheticWords.Ends)}.";
}
