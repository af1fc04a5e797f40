using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Identifiers;

/// <summary>
/// Every grain key of the product. The tenant leads; each key holds a slash or a colon, since Orleans' relational storage folds keys that
/// read as hexadecimal numbers (<c>cafe</c>, <c>01004</c>) into one row.
/// </summary>
public static class GrainKeys
{
    /// <summary>The only key of services that have no tenant: the catalogue, the directory, the benchmark workers.</summary>
    public const string Shared = "shared/all";

    /// <summary>A city's profile.</summary>
    /// <param name="city">The city.</param>
    public static string OfCity(CityId city) => $"{city.Value}/city";

    /// <summary>A network.</summary>
    /// <param name="network">The network.</param>
    public static string OfNetwork(NetworkId network) => $"{network.Value}/network";

    /// <summary>The networks of a city.</summary>
    /// <param name="city">The city.</param>
    public static string OfCityNetworks(CityId city) => $"{city.Value}/city/networks";

    /// <summary>The members of a city, a network or the platform.</summary>
    /// <param name="tenant">Whose.</param>
    public static string OfMembers(Tenant tenant) => $"{tenant.Slug}/{Tenant.Segment(tenant.Kind)}/members";

    /// <summary>The audit journal of a city, a network or the platform.</summary>
    /// <param name="tenant">Whose.</param>
    public static string OfAudit(Tenant tenant) => $"{tenant.Slug}/{Tenant.Segment(tenant.Kind)}/audit";

    /// <summary>A person or machine, whatever characters its id has.</summary>
    /// <param name="subject">The principal's id.</param>
    public static string OfPerson(string subject) => $"{Uri.EscapeDataString(subject)}/person";

    /// <summary>A network's synonyms.</summary>
    /// <param name="network">The network.</param>
    public static string OfSynonyms(NetworkId network) => $"{network.Value}/synonyms";

    /// <summary>The saved searches of a person or machine.</summary>
    /// <param name="subject">The principal's id.</param>
    public static string OfSavedSearches(string subject) => $"{Uri.EscapeDataString(subject)}/searches";

    /// <summary>Parts that the list of all saved searches is in; never changes.</summary>
    public const int SearchWatchParts = 16;

    /// <summary>A part of the list of all saved searches.</summary>
    /// <param name="number">Its number, from 0 to less than <see cref="SearchWatchParts"/>.</param>
    public static string OfSearchWatch(int number) => FormattableString.Invariant($"shared/searches-{number}");

    /// <summary>A city's mappings of local indicators.</summary>
    /// <param name="city">The city.</param>
    public static string OfMappings(CityId city) => $"{city.Value}/mappings";

    /// <summary>The indicators that a network defines.</summary>
    /// <param name="network">The network.</param>
    public static string OfNetworkCatalogue(NetworkId network) => $"{network.Value}/catalogue";

    /// <summary>A plan.</summary>
    /// <param name="plan">The plan.</param>
    public static string OfPlan(PlanId plan) => plan.Value;

    /// <summary>An imported working copy of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="import">The import's number, 1 and up.</param>
    public static string OfDraft(PlanId plan, int import) => FormattableString.Invariant($"{plan.Value}/draft-{import}");

    /// <summary>The manual edits on an import of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="import">The import's number, 1 and up.</param>
    public static string OfEdits(PlanId plan, int import) => FormattableString.Invariant($"{plan.Value}/edits-{import}");

    /// <summary>A part of the results recorded for a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="part">The part's number, from 0.</param>
    public static string OfRecordings(PlanId plan, int part) => FormattableString.Invariant($"{plan.Value}/recordings-{part}");

    /// <summary>The decisions on tags proposed for a plan's nodes.</summary>
    /// <param name="plan">The plan.</param>
    public static string OfTagDecisions(PlanId plan) => $"{plan.Value}/tag-decisions";

    /// <summary>A numbered edition of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="number">1 and up.</param>
    public static string OfEdition(PlanId plan, int number) => FormattableString.Invariant($"{plan.Value}/{number}");

    /// <summary>A node of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="node">The node's id inside the plan; may itself hold slashes.</param>
    public static string OfObjective(PlanId plan, string node) => $"{plan.Value}/{node}";

    /// <summary>An indicator's board.</summary>
    /// <param name="indicator">The catalogue code.</param>
    public static string OfBoard(IndicatorCode indicator) => indicator.Value;

    /// <summary>The tenant of a key: what stands before the first slash.</summary>
    /// <param name="key">A grain key.</param>
    /// <returns>The tenant's slug, or null for a key without tenant.</returns>
    public static string? TenantOf(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && key != Shared ? key[..slash] : null;
    }

    /// <summary>The city, network or platform of a key that says which of them it is about, for example that of <see cref="OfMembers"/>.</summary>
    /// <param name="key">A grain key.</param>
    /// <returns>Null for every other key.</returns>
    public static Tenant? ScopeOf(string key)
    {
        var parts = key.Split('/');
        return parts.Length != 3 ? null
            : Tenant.TryCreate($"{parts[1]}/{parts[0]}", out var tenant) ? tenant
            : parts[0] == parts[1] && parts[1] == Tenant.Platform.Slug ? Tenant.Platform
            : null;
    }

    /// <summary>The principal's id of a key made by <see cref="OfPerson"/> or <see cref="OfSavedSearches"/>.</summary>
    /// <param name="key">A grain key.</param>
    public static string SubjectOf(string key) => Uri.UnescapeDataString(key[..key.IndexOf('/', StringComparison.Ordinal)]);
}
