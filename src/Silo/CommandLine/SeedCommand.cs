using System.CommandLine;
using System.Globalization;
using MunicipalBenchmark.Silo.Seeding;

namespace MunicipalBenchmark.Silo.CommandLine;

/// <summary><c>mb seed</c>: fills a store with synthetic load.</summary>
internal static class SeedCommand
{
    public static Command Create(CommandEnvironment environment)
    {
        var cities = Number("--cities", 100, "Cities.");
        var indicators = Number("--indicators", 20, "Indicators of the catalogue with values, for each city.");
        var years = Number("--years", 5, "Years with values, for each indicator.");
        var plans = Number("--plans", 0, "Published plans, spread over the cities.");
        var nodes = Number("--nodes", 100, "Nodes of each plan.");
        var seed = Number("--random-seed", 1, "Equal seeds make equal data.");
        var force = new Option<bool>("--force") { Description = "Also into a store that holds real data." };
        var command = new Command("seed", "Fill the store with synthetic cities, figures and plans, to see how it behaves under load.") { cities, indicators, years, plans, nodes, seed, force };
        command.SetAction((result, cancellationToken) => environment.WithSettingsAsync(settings => environment.WithOperatorAsync(
            settings,
            async store =>
            {
                var request = new SeedRequest(
                    result.GetValue(cities), result.GetValue(indicators), result.GetValue(years), result.GetValue(plans), result.GetValue(nodes), result.GetValue(seed), result.GetValue(force));
                var seeded = await Progress.ShowAsync("Seeding", () => store.SeedAsync(request, cancellationToken));
                if (!seeded.IsDone)
                {
                    return environment.Refuse(seeded.Refusal);
                }

                var made = seeded.Value;
                await environment.Output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture, $"{made.Cities} synthetic cities, {made.Observations} observations, {made.Plans} plans with {made.Nodes} nodes, {made.Networks} networks."));
                return ExitCode.Done;
            },
            cancellationToken)));
        return command;
    }

    private static Option<int> Number(string name, int standard, string description) =>
        new(name) { Description = string.Create(CultureInfo.InvariantCulture, $"{description} Default: {standard}."), DefaultValueFactory = _ => standard };
}
