using System.Collections.Frozen;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Documents.Tags;

/// <summary>Which goals a budget mission points to: a weak sign, never enough alone. Which catalogue indicators measure a programme.</summary>
internal static class GoalsOfMissions
{
    private static readonly FrozenDictionary<string, string[]> Goals = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["01"] = ["16"],
        ["02"] = ["16"],
        ["03"] = ["16"],
        ["04"] = ["4"],
        ["05"] = ["4", "11"],
        ["06"] = ["3"],
        ["07"] = ["8"],
        ["08"] = ["11"],
        ["09"] = ["6", "11", "12", "13", "14", "15"],
        ["10"] = ["9", "11"],
        ["11"] = ["11", "13"],
        ["12"] = ["1", "3", "4", "5", "10"],
        ["13"] = ["3"],
        ["14"] = ["8", "9"],
        ["15"] = ["8"],
        ["16"] = ["2"],
        ["17"] = ["7", "13"],
        ["19"] = ["17"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly ILookup<string, IndicatorCode> Indicators = CommonIndicators.All
        .Where(definition => definition.Programme is not null)
        .ToLookup(definition => definition.Programme!, definition => definition.Code, StringComparer.Ordinal);

    /// <summary>Whether a mission points to a goal, or to the goal of a target.</summary>
    public static bool Supports(string mission, string goalOrTarget) =>
        Goals.TryGetValue(mission, out var goals) && goals.Contains(goalOrTarget.Split('.')[0], StringComparer.Ordinal);

    /// <summary>Catalogue indicators of a programme: how far its appropriation was committed, and the services it pays for.</summary>
    public static IEnumerable<IndicatorCode> IndicatorsOf(string programme) =>
        BudgetClassification.Find(programme) is { IsMission: false }
            ? Indicators[programme].Prepend(BudgetIndicators.Code(programme, Measure.CommittedRate))
            : [];
}
