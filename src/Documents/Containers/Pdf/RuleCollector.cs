using System.Collections.Immutable;

namespace MunicipalBenchmark.Documents.Containers.Pdf;

/// <summary>Straight lines of a page; those that lie on each other or follow each other become one.</summary>
internal sealed class RuleCollector
{
    // Producers draw each cell's border, so that lines of a table come two or three times, 1 to 2 points apart.
    private const double Apart = 2.2;
    private const double Dash = 4;
    private const double Shortest = 8;
    private const int Most = 40_000;

    private readonly List<Rule> _rules = [];

    public void Add(double at, double from, double to)
    {
        if (_rules.Count < Most && double.IsFinite(at) && double.IsFinite(from) && double.IsFinite(to))
        {
            _rules.Add(new(at, Math.Min(from, to), Math.Max(from, to)));
        }
    }

    /// <summary>The lines by position.</summary>
    public ImmutableArray<Rule> Build()
    {
        var merged = ImmutableArray.CreateBuilder<Rule>();
        var sorted = _rules.OrderBy(static rule => rule.At).ToList();
        for (var start = 0; start < sorted.Count;)
        {
            var end = start + 1;
            while (end < sorted.Count && sorted[end].At - sorted[end - 1].At <= Apart && sorted[end].At - sorted[start].At <= 2 * Apart)
            {
                end++;
            }

            Merge(sorted[start..end], merged);
            start = end;
        }

        return merged.ToImmutable();
    }

    private static void Merge(List<Rule> near, ImmutableArray<Rule>.Builder merged)
    {
        near.Sort(static (first, second) => first.From.CompareTo(second.From));
        var at = near.Average(static rule => rule.At);
        var current = near[0] with { At = at };
        foreach (var rule in near.Skip(1))
        {
            if (rule.From <= current.To + Dash)
            {
                current = current with { To = Math.Max(current.To, rule.To) };
            }
            else
            {
                Keep(current, merged);
                current = rule with { At = at };
            }
        }

        Keep(current, merged);
    }

    private static void Keep(Rule rule, ImmutableArray<Rule>.Builder merged)
    {
        if (rule.Length >= Shortest)
        {
            merged.Add(rule);
        }
    }
}
