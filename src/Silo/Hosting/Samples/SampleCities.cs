using MunicipalBenchmark.Access;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.Silo.Operator;

namespace MunicipalBenchmark.Silo.Hosting.Samples;

/// <summary>Loads the sample cities into an empty store. Each step is left out where it is done already, so an interrupted start is taken up again.</summary>
internal sealed class SampleCities(GrainOperator commands, CityAdmission admission, IGrainFactory grains, DocumentIntake intake)
{
    // As many as fit a cohort of all Italian municipalities.
    private const int MostCities = 10_000;

    public async Task<LoadedSamples> LoadAsync(CancellationToken cancellationToken)
    {
        if (SampleManifest.Read() is not { } manifest)
        {
            return new("No sample cities: the folder samples is not beside the program.", []);
        }

        using var acting = PrincipalContext.Act(Principal.Operator);
        if (await HasOtherCitiesAsync(manifest))
        {
            return new("The store has cities of its own: no sample cities were loaded.", []);
        }

        var refusals = new List<Refusal?>();
        foreach (var network in manifest.Networks)
        {
            refusals.Add(await CreateAsync(network));
        }

        foreach (var city in manifest.Cities)
        {
            refusals.AddRange(await AdmitAsync(city));
        }

        var published = 0;
        foreach (var plan in manifest.Plans)
        {
            var refusal = await PublishAsync(plan, cancellationToken);
            published += refusal is null ? 1 : 0;
            refusals.Add(plan.Optional ? null : refusal);
        }

        return new($"{published} plans of {manifest.Cities.Length} sample cities are published.", [.. refusals.OfType<Refusal>()]);
    }

    private async Task<bool> HasOtherCitiesAsync(SampleManifest manifest)
    {
        var samples = manifest.Cities.Select(city => city.Id).ToHashSet();
        var page = await grains.GetGrain<IDirectoryGrain>(GrainKeys.Shared).ListCitiesAsync(new(), 0, MostCities);
        return page.Cities.Any(city => !samples.Contains(city.Id));
    }

    private async Task<Refusal?> CreateAsync(SampleNetwork network)
    {
        var grain = grains.GetGrain<INetworkGrain>(GrainKeys.OfNetwork(network.Network));
        return await grain.ReadAsync() is null ? (await grain.CreateAsync(network.Name, network.Description)).Refusal : null;
    }

    private async Task<IReadOnlyList<Refusal?>> AdmitAsync(SampleCity city)
    {
        var found = await admission.FindAsync(city.City, city.City);
        if (!found.IsDone)
        {
            return [found.Refusal];
        }

        var refusals = new List<Refusal?> { (await admission.AdmitAsync(found.Value)).Refusal };
        var grain = grains.GetGrain<ICityGrain>(GrainKeys.OfCity(found.Value.Id));
        if (city.Population is { } population && await grain.ReadAsync() is { } profile
            && !profile.Facts.Any(fact => fact.Kind == CityFactKind.Population && fact.At == population.At))
        {
            var fact = new CityFact { Kind = CityFactKind.Population, Value = population.Value, At = population.At, Source = population.Source };
            refusals.Add((await grain.RecordFactAsync(fact)).Refusal);
        }

        foreach (var membership in city.Networks)
        {
            var network = grains.GetGrain<INetworkGrain>(GrainKeys.OfNetwork(membership.Network));
            if (await network.ReadAsync() is { } view && !view.Members.Any(member => member.City == found.Value.Id))
            {
                refusals.Add((await network.AddMemberAsync(found.Value.Id, membership.From)).Refusal);
            }
        }

        return refusals;
    }

    private async Task<Refusal?> PublishAsync(SamplePlan sample, CancellationToken cancellationToken)
    {
        var found = await admission.FindAsync(sample.City, sample.City);
        if (!found.IsDone)
        {
            return found.Refusal;
        }

        if (await grains.GetGrain<IPlanGrain>(GrainKeys.OfPlan(PlanId.Of(found.Value.Id, sample.Plan))).ReadAsync() is { Edition: not null })
        {
            return null;
        }

        var document = intake.ReadFile(Path.Combine(SampleManifest.Folder, sample.File));
        if (!document.IsDone)
        {
            return document.Refusal;
        }

        var imported = await commands.ImportAsync(
            document.Value, new() { City = sample.City, Plan = sample.Plan, Operation = Guid.NewGuid() }, cancellationToken);
        return imported.IsDone
            ? (await commands.PublishAsync(imported.Value.Plan, Visibility.Public, Guid.NewGuid(), cancellationToken)).Refusal
            : imported.Refusal;
    }
}
