using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using MunicipalBenchmark.Documents.Values;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Plans.Drafts;
using MunicipalBenchmark.Plans.Values;

namespace MunicipalBenchmark.Documents.Tests.Tabular;

/// <summary>Random plans of everything that the template can express.</summary>
public static class RandomPlans
{
    private static readonly string[] Starts = ["", "", "", "", "", "=", "+", "-", "@", "'", "'=", "''+", "#N/D ", "0", "1.01 ", "€ ", "\"", "<p>", "&amp; ", "–", "è "];
    private static readonly string[] WordList = ["città", "piano", "dell'acqua", "n.", "3", "1.234,56", "a;b", "c|d", "\\", "\\n", "\\;", "sì", "«verde»", "50%", "x,y", "\"z\"", "=2+2", "_x0041_", "tag:1", "😀", "#RIF!", "VERO"];

    private static Gen<string> Line =>
        from start in Gen.Elements(Starts)
        from words in Gen.NonEmptyListOf(Gen.Elements(WordList)).Resize(4)
        select (start + string.Join(' ', words)).Trim();

    private static Gen<string> Text =>
        from lines in Gen.NonEmptyListOf(Line).Resize(3)
        from gap in Gen.Elements("\n", "\n\n", "  ", "\n\t")
        select string.Join(gap, lines);

    private static Gen<decimal> Amount => from units in Gen.Choose(-1_000_000_000, 1_000_000_000) from scale in Gen.Elements(1m, 0.1m, 0.01m, 0.000001m) select units * scale;

    private static Gen<DateOnly> Date => from day in Gen.Choose(1, 60_000) select new DateOnly(1900, 1, 1).AddDays(day);

    private static Gen<IndicatorValue> Simple => Gen.OneOf<IndicatorValue>(
        Amount.Select(IndicatorValue (number) => new NumberValue(number)),
        Amount.Select(IndicatorValue (number) => new PercentValue(number)),
        Amount.Select(IndicatorValue (number) => new RatioValue(number, 7)),
        Amount.Select(IndicatorValue (number) => new MoneyValue(number)),
        Date.Select(IndicatorValue (date) => new DateValue(date)),
        Gen.Elements(true, false).Select(IndicatorValue (answer) => new BooleanValue(answer)),
        Text.Select(IndicatorValue (text) => new TextValue(text)),
        OrNull(Date).Select(IndicatorValue (date) => new DeferredValue(date)),
        Gen.Constant<IndicatorValue>(new NotDueValue()),
        Gen.Constant<IndicatorValue>(new MissingValue()));

    private static Gen<IndicatorValue> Any => Gen.OneOf(
        Simple,
        from label in OrNothing(Line) from first in Simple from second in Simple select (IndicatorValue)new CompositeValue([new(label, first), new(null, second)]));

    private static Gen<DraftFigure> Figure =>
        from raw in Gen.OneOf(Gen.Elements("", "3", "7/7", "5,22%", "€ 1.200,00", "31/12/2024", "sì", "N. 3, n. 4 posti", "1.5", "-", "=1", "rendicontazione al 31/12/2024"), Text)
        from read in Gen.Elements(true, true, false)
        from value in Any
        from doubtful in Gen.Elements(true, false)
        from year in OrNone(Gen.Choose(1990, 2060))
        from asOf in OrNull(Date)
        let reading = ValueReader.Read(raw)
        select read
            ? new DraftFigure { Raw = raw, Value = reading.Value, Doubtful = reading.Doubt is not null, Year = year }
            : new DraftFigure { Raw = raw, Value = value, Doubtful = doubtful, Year = year, AsOf = asOf };

    /// <summary>Plans.</summary>
    public static Arbitrary<PlanDraft> Plans() => Arb.From(
        from nodes in Nodes
        from head in Head
        from indicators in Indicators(nodes)
        from spending in Spending
        from relations in List(Relation(nodes), 3)
        from acts in List(Act, 3)
        select head with { Nodes = nodes, Indicators = indicators, Spending = spending, Relations = relations, Acts = acts });

    private static Gen<PlanDraft> Head =>
        from kind in Gen.Elements(Enum.GetValues<PlanKind>())
        from title in Line
        from city in Gen.Elements("istat:049009", null)
        from year in OrNone(Gen.Choose(1990, 2060))
        from asOf in OrNull(Date)
        select new PlanDraft { Kind = kind, Title = title, City = city, AsOf = asOf, Period = year is { } first ? new() { From = first, To = first + 2 } : null };

    /// <summary>Parents before their children, siblings by level.</summary>
    private static Gen<ImmutableArray<DraftNode>> Nodes =>
        from levels in Gen.ListOf(Gen.Choose(0, 6)).Resize(12)
        from contents in Gen.ListOf(Content, levels.Count)
        from parents in Gen.ListOf(Gen.Choose(0, 1000), levels.Count)
        select Tree([.. levels], [.. contents], [.. parents]);

    private static Gen<DraftNode> Content =>
        from coded in Gen.Elements(true, true, false)
        from raw in OrNothing(Gen.Elements("1.01_OP", "A-1", "=1"))
        from title in Line
        from description in OrNothing(Text)
        from responsible in List(Line, 2)
        from notes in List(Text, 2)
        from missions in List(Gen.Elements("01", "09", "77"), 2)
        from programmes in List(Gen.Elements("01.06", "09.02", "77.01"), 2)
        from departments in List(Department, 2)
        from dates in Gen.ArrayOf(OrNull(Date), 4)
        from numbers in Gen.ArrayOf(OrNothing(Amount), 2)
        from status in OrNothing(Text)
        from milestones in List(from date in Date from text in Text select new DraftMilestone { Date = date, Text = text }, 2)
        from tags in List(Gen.Elements("sdg:1", "sdg:11", "eu:a b"), 2)
        let state = new DraftStatus { AsOf = dates[2], Text = status, Progress = numbers[1], DeferredTo = dates[3] }
        select new DraftNode
        {
            Id = coded ? "coded" : "",
            Level = NodeLevel.Aim,
            RawCode = raw,
            Title = title,
            Description = description,
            Responsible = responsible,
            Notes = notes,
            Missions = missions,
            Programmes = programmes,
            Departments = departments,
            Start = dates[0],
            End = dates[1],
            Weight = numbers[0],
            Status = state == new DraftStatus() ? null : state,
            Milestones = milestones,
            Tags = tags.Distinct().GroupBy(static tag => tag.Split(':')[0]).ToImmutableSortedDictionary(static tagged => tagged.Key, static tagged => tagged.Select(static tag => tag.Split(':')[1]).ToImmutableArray(), StringComparer.Ordinal),
        };

    private static Gen<DraftDepartment> Department =>
        from name in Line
        from raw in OrNothing(Line)
        from lead in Gen.Elements(true, false)
        from years in List(Gen.Choose(2000, 2050), 3)
        select new DraftDepartment { Name = name, Raw = raw, Lead = lead, Years = years };

    private static ImmutableArray<DraftNode> Tree(int[] levels, DraftNode[] contents, int[] parents)
    {
        var nodes = new List<DraftNode>();
        Array.Sort(levels);
        for (var at = 0; at < levels.Length; at++)
        {
            var code = $"{levels[at]}.{at:00}";
            var coded = contents[at].Id.Length > 0;
            var above = parents[at] % 3 == 0 ? 0 : nodes.Count(node => (int)node.Level < levels[at]);
            nodes.Add(contents[at] with
            {
                Level = (NodeLevel)levels[at],
                Code = coded ? code : null,
                Id = coded && at % 4 > 0 ? code : $"n{at}#1",
                Parent = above == 0 ? null : nodes[parents[at] % above].Id,
            });
        }

        var order = ImmutableArray.CreateBuilder<DraftNode>();
        Visit(null);
        return order.ToImmutable();

        void Visit(string? parent)
        {
            foreach (var node in nodes.Where(node => node.Parent == parent))
            {
                order.Add(node);
                Visit(node.Id);
            }
        }
    }

    private static Gen<ImmutableArray<DraftIndicator>> Indicators(ImmutableArray<DraftNode> nodes) =>
        from items in List(
            from label in Text
            from kind in Gen.Elements("RESULT", "EFFICIENCY", null)
            from unit in OrNothing(Line)
            from weight in OrNothing(Amount)
            from formula in OrNothing(Text)
            from baseline in List(Figure, 1)
            from targets in List(Figure, 3)
            from observations in List(Figure, 3)
            from node in Node(nodes)
            select new DraftIndicator { Id = "", Node = node, Label = label, Kind = kind, Unit = unit, Weight = weight, Formula = formula, Baseline = baseline.FirstOrDefault(), Targets = targets, Observations = observations },
            3)
        select items.Select(static (item, at) => item with { Id = at % 2 == 0 ? $"i.{at}" : $"{item.Node}!{at}" }).ToImmutableArray();

    private static Gen<ImmutableArray<DraftSpending>> Spending => List(
        from programme in OrNothing(Gen.Elements("01", "06"))
        from title in OrNothing(Line)
        from asOf in OrNull(Date)
        from amounts in Gen.ArrayOf(OrNothing(Amount), 5)
        from extra in OrNothing(Amount)
        from other in OrNothing(Amount)
        select new DraftSpending
        {
            Mission = "01",
            Programme = programme,
            Title = title,
            AsOf = asOf,
            Year = asOf is null ? 2024 : null,
            Appropriated = amounts[0],
            Committed = amounts[1],
            PaidCurrent = amounts[2],
            Residuals = amounts[3],
            PaidResiduals = amounts[4],
            Extras = new[] { ("Previsioni definitive", extra), ("=Cassa 2", other) }.Where(static pair => pair.Item2 is not null).ToImmutableSortedDictionary(static pair => pair.Item1, static pair => pair.Item2!.Value, StringComparer.Ordinal),
        },
        3);

    private static Gen<DraftRelation> Relation(ImmutableArray<DraftNode> nodes) =>
        from kind in Gen.Elements(Enum.GetValues<RelationKind>())
        from name in Line
        from texts in Gen.ArrayOf(OrNothing(Line), 4)
        from amount in OrNothing(Amount)
        from year in OrNone(Gen.Choose(1990, 2060))
        from themes in List(Line, 2)
        from node in Node(nodes)
        select new DraftRelation { Kind = kind, Name = name, Country = texts[0], Role = texts[1], Programme = texts[2], Period = texts[3], Amount = amount, Year = year, Themes = themes, Node = node };

    private static Gen<DraftAct> Act =>
        from number in Gen.Elements("195", "12/C", "=3", "007")
        from date in OrNull(Date)
        from body in OrNothing(Line)
        from votes in List(from subject in Text from count in OrNone(Gen.Choose(0, 99)) select new DraftVote { Subject = subject, Present = count, For = count, Against = null, Abstained = 0 }, 2)
        select new DraftAct { Number = number, Date = date, Body = body, Votes = votes };

    private static Gen<string?> Node(ImmutableArray<DraftNode> nodes) => Gen.Elements<string?>([null, .. nodes.Select(static node => node.Id)]);

    private static Gen<ImmutableArray<T>> List<T>(Gen<T> item, int most) => from count in Gen.Choose(0, most) from items in Gen.ListOf(item, count) select items.ToImmutableArray();

    private static Gen<string?> OrNothing(Gen<string> item) => Gen.OneOf(Gen.Constant<string?>(null), item.Select(static string? (text) => text));

    private static Gen<decimal?> OrNothing(Gen<decimal> item) => Gen.OneOf(Gen.Constant<decimal?>(null), item.Select(static decimal? (number) => number));

    private static Gen<int?> OrNone(Gen<int> item) => Gen.OneOf(Gen.Constant<int?>(null), item.Select(static int? (number) => number));

    private static Gen<DateOnly?> OrNull(Gen<DateOnly> item) => Gen.OneOf(Gen.Constant<DateOnly?>(null), item.Select(static DateOnly? (date) => date));
}
