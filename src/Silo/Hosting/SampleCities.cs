using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Silo.Operator;

namespace MunicipalBenchmark.Silo.Hosting;

/// <summary>
/// The sample cities that come with the program: a folder <c>samples</c> with one folder for each city, by its id, that holds its documents.
/// </summary>
internal sealed class SampleCities(GrainOperator commands, IGrainFactory grains, DocumentIntake intake)
{
    private const int MostCities = 10_000;

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>Imports and publishes what is not published yet, unless the store has cities of its own.</summary>
    public async Task<LoadedSamples> LoadAsync(CancellationToken cancellationToken)
    {
        var samples = Directory.Exists(Folder) ? Directory.GetDirectories(Folder).Order(StringComparer.Ordinal).ToArray() : [];
        if (samples.Length == 0)
        {
            return new("No sample cities: the folder samples is not beside the program.", []);
        }

        if (await HasOwnCitiesAsync([.. samples.Select(sample => Path.GetFileName(sample)!)]))
        {
            return new("The store has cities already: no sample cities were loaded.", []);
        }

        var refusals = new List<Refusal>();
        var published = 0;
        foreach (var sample in samples)
        {
            foreach (var file in Directory.GetFiles(sample).Order(StringComparer.Ordinal))
            {
                if (await LoadAsync(file, Path.GetFileName(sample), cancellationToken) is { } refusal)
                {
                    refusals.Add(refusal);
                }
                else
                {
                    published++;
                }
            }
        }

        return new($"{published} sample plans of {samples.Length} cities are published.", refusals);
    }

    /// <summary>A start that was interrupted left some sample cities: it is taken up again, so only other cities count.</summary>
    private async Task<bool> HasOwnCitiesAsync(HashSet<string> samples)
    {
        using var acting = PrincipalContext.Act(Principal.Operator);
        var page = await grains.GetGrain<IDirectoryGrain>(GrainKeys.Shared).ListCitiesAsync(new(), 0, MostCities);
        return page.Cities.Any(city => !samples.Contains(city.Id.Value));
    }

    private async Task<Refusal?> LoadAsync(string file, string city, CancellationToken cancellationToken)
    {
        var document = intake.ReadFile(file);
        if (!document.IsDone)
        {
            return document.Refusal;
        }

        var found = CityAdmission.FindInRegister(city, document.Value.Draft.City);
        if (found.IsDone && await IsPublishedAsync(PlanId.Of(found.Value.Id, document.Value.DefaultPlan)))
        {
            return null;
        }

        var imported = await commands.ImportAsync(document.Value, city, null, Guid.NewGuid(), cancellationToken);
        return imported.IsDone
            ? (await commands.PublishAsync(imported.Value.Plan, Visibility.Public, Guid.NewGuid(), cancellationToken)).Refusal
            : imported.Refusal;
    }

    private async Task<bool> IsPublishedAsync(PlanId plan)
    {
        using var acting = PrincipalContext.Act(Principal.Operator);
        return await grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(plan)).ReadAsync() is { Edition: not null };
    }
}
