using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Silo.Seeding;

/// <summary>What may be asked of a seed.</summary>
internal static class SeedRules
{
    private const int MostCities = 10_000;
    private const int MostYears = 50;
    private const int MostPlans = 20_000;
    private const int MostNodes = 50_000;

    public static Refusal? Check(SeedRequest request, int indicators) =>
        Check("cities", request.Cities, 1, MostCities)
        ?? Check("indicators", request.Indicators, 0, indicators)
        ?? Check("years", request.Years, 0, MostYears)
        ?? Check("plans", request.Plans, 0, MostPlans)
        ?? Check("nodes", request.Nodes, 1, MostNodes);

    private static Refusal? Check(string option, int value, int least, int most) =>
        value >= least && value <= most
            ? null
            : new("seed-out-of-range", FormattableString.Invariant($"--{option} is {value}; it can be {least} to {most}.")) { Fields = [option] };
}
