using System.Globalization;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Grains.Cities;

/// <summary>Which cities a filter lets through.</summary>
internal static class CityFilterRules
{
    private static readonly CompareInfo Italian = CultureInfo.GetCultureInfo("it-IT").CompareInfo;

    public static IEnumerable<CityEntry> Apply(DirectorySnapshot directory, CityFilter filter, DateOnly today)
    {
        var members = filter.Network is { } network ? MembersOf(directory, network, filter.MemberAt ?? today) : null;
        return directory.Cities.Where(city =>
            (members is null || members.Contains(city.Id))
            && (filter.Region is null || SameText(city.Region, filter.Region))
            && (filter.Kind is null || city.Kind == filter.Kind)
            && (filter.MinimumPopulation is null || city.Population >= filter.MinimumPopulation)
            && (filter.MaximumPopulation is null || city.Population <= filter.MaximumPopulation)
            && (filter.Text is null || Contains(city.Name, filter.Text)));
    }

    public static HashSet<CityId> MembersOf(DirectorySnapshot directory, NetworkId network, DateOnly at) =>
        directory.Find(network) is { } found
            ? [.. found.Members.Where(member => member.From <= at && (member.To is null || member.To >= at)).Select(member => member.City)]
            : [];

    public static bool SameText(string left, string right) =>
        Italian.Compare(left, right, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) == 0;

    private static bool Contains(string text, string part) =>
        Italian.IndexOf(text, part, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
