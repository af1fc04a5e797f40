using GraphQL;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.GraphQL.Connections;
using MunicipalBenchmark.GraphQL.Mappings;
using MunicipalBenchmark.GraphQL.Plans;
using MunicipalBenchmark.Identifiers;
using IMappingGrain = MunicipalBenchmark.Mappings.IMappingGrain;

namespace MunicipalBenchmark.GraphQL.Cities;

/// <summary>A municipality or metropolitan city that takes part. It owns its plans and figures.</summary>
internal sealed class City(CityEntry entry)
{
    private Task<CityProfile?>? _profile;

    /// <summary>Our id, a slug that never changes, for example `livorno`.</summary>
    [Id]
    public string Id => entry.Id.Value;

    /// <summary>Official name.</summary>
    public string Name => entry.Name;

    /// <summary>Legal kind. Bodies of different kinds have different duties and are not compared unless asked.</summary>
    public CityKind Kind => entry.Kind;

    /// <summary>Province or metropolitan area.</summary>
    public string Province => entry.Province;

    /// <summary>Region.</summary>
    public string Region => entry.Region;

    /// <summary>Residents, persons, by the latest figure; null where unknown.</summary>
    public decimal? Population => entry.Population;

    /// <summary>The year of that population.</summary>
    public int? PopulationYear => entry.PopulationYear;

    /// <summary>Area in km²; null where unknown.</summary>
    public decimal? AreaKm2 => entry.AreaKm2;

    /// <summary>Centre, degrees north (WGS84).</summary>
    public double? Latitude => entry.Latitude;

    /// <summary>Centre, degrees east (WGS84).</summary>
    public double? Longitude => entry.Longitude;

    /// <summary>All codes as `scheme:code`, current and former, for example `istat:049009`. Each finds the city.</summary>
    public IReadOnlyList<string> Codes { get; } = [.. entry.Codes];

    /// <summary>The codes with their validity and source: ISTAT codes change when municipalities merge or move.</summary>
    [Complexity(10, 5)]
    public async Task<IReadOnlyList<CityCode>> CodeHistory([FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        await ProfileAsync(grains, cancellationToken) is { } profile ? [.. profile.Codes.Select(code => new CityCode(code))] : [];

    /// <summary>Dated figures about the city itself, oldest first: newer ones take their turn without touching the old.</summary>
    /// <param name="kind">Of this kind only.</param>
    [Complexity(10, 5)]
    public async Task<IReadOnlyList<CityFact>> Facts(CityFactKind? kind, [FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        await ProfileAsync(grains, cancellationToken) is { } profile
            ? [.. profile.Facts.Where(fact => kind is null || fact.Kind == kind).Select(fact => new CityFact(fact))]
            : [];

    /// <summary>Its published plans that you may see, newest first.</summary>
    /// <param name="first">Size of the page.</param>
    /// <param name="after">Cursor of the item before the page.</param>
    [Complexity(10)]
    public Task<Connection<PlanSummary>> Plans(
        [FromServices] IGrainFactory grains, CancellationToken cancellationToken, int first = Page.DefaultSize, string? after = null) =>
        PlanQueries.ListAsync(grains, entry.Id, first, after, cancellationToken);

    /// <summary>How the city works; null when you do not serve it.</summary>
    [Complexity(10)]
    public async Task<CitySettings?> Settings([FromServices] IGrainFactory grains, CancellationToken cancellationToken) =>
        IsServed ? new(await grains.GetGrain<ICityGrain>(GrainKeys.OfCity(entry.Id)).ReadSettingsAsync().WaitAsync(cancellationToken)) : null;

    /// <summary>Which indicators of its documents are the catalogue's by the city's word, in the order of their labels; empty for those who do not serve it.</summary>
    /// <param name="first">Size of the page.</param>
    /// <param name="after">Cursor of the item before the page.</param>
    [Complexity(10)]
    public async Task<Connection<AcceptedMapping>> Mappings(
        [FromServices] IGrainFactory grains, CancellationToken cancellationToken, int first = Page.DefaultSize, string? after = null)
    {
        var accepted = IsServed ? await grains.GetGrain<IMappingGrain>(GrainKeys.OfMappings(entry.Id)).ListAsync().WaitAsync(cancellationToken) : [];
        return Page.Of(accepted, first, after, mapping => new AcceptedMapping(mapping));
    }

    private bool IsServed => PrincipalContext.Current is { } caller && AccessRules.ServesCity(caller, entry.Id.Value);

    private Task<CityProfile?> ProfileAsync(IGrainFactory grains, CancellationToken cancellationToken) =>
        _profile ??= grains.GetGrain<ICityGrain>(GrainKeys.OfCity(entry.Id)).ReadAsync().WaitAsync(cancellationToken);
}
