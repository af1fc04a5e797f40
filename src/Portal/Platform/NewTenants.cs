using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Cities.Register;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Networks;
using MunicipalBenchmark.Outcomes;

namespace MunicipalBenchmark.Portal.Platform;

/// <summary>Networks and cities that an administrator of the platform adds.</summary>
internal sealed class NewTenants(IGrainFactory grains)
{
    private const int MaximumName = 100;
    private const int MaximumDescription = 500;

    /// <summary>Creates a network. Refusals: <c>name-invalid</c>, <c>description-invalid</c>, <c>slug-invalid</c>, <c>network-exists</c>.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="slug">Its id; empty for one made of the name.</param>
    /// <param name="description">What it is for; may be empty.</param>
    public async Task<Outcome<NetworkView>> CreateNetworkAsync(string name, string slug, string description)
    {
        if (name.Length is 0 or > MaximumName || name.Any(char.IsControl))
        {
            return new Refusal("name-invalid", $"A network has a name of 1 to {MaximumName} characters, on one line.") { Fields = ["name"] };
        }

        if (description.Length > MaximumDescription || description.Any(char.IsControl))
        {
            return new Refusal("description-invalid", $"A description has at most {MaximumDescription} characters, on one line.") { Fields = ["description"] };
        }

        if (!NetworkId.TryCreate(slug.Length == 0 ? Slug.From(name) : slug, out var id))
        {
            return new Refusal("slug-invalid", $"'{slug}' cannot be an id: use lower-case letters, digits and single hyphens.") { Fields = ["slug"] };
        }

        var network = grains.GetGrain<INetworkGrain>(GrainKeys.OfNetwork(id));
        return await network.ReadAsync() is null
            ? await network.CreateAsync(name, description.Length == 0 ? null : description)
            : new Refusal("network-exists", $"There is a network '{id}' already. Choose another id.") { Fields = ["slug"] };
    }

    /// <summary>Makes a city of the register a tenant; one that is already is answered as it is. Refusals: those of <see cref="MunicipalRegister.Resolve"/>.</summary>
    /// <param name="asked">Its name or code.</param>
    public async Task<Outcome<CityProfile>> AdmitCityAsync(string asked)
    {
        var found = MunicipalRegister.Resolve(asked);
        return found.IsDone ? await grains.GetGrain<ICityGrain>(GrainKeys.OfCity(found.Value.Id)).OnboardAsync(found.Value) : found.Refusal;
    }
}
