namespace MunicipalBenchmark.Grains;

/// <summary>Names of stored states. Unique in the product, since Orleans' relational storage keys rows by state name and grain key only.</summary>
internal static class StateNames
{
    public const string City = "city";
    public const string Network = "network";
    public const string Plan = "plan";
    public const string Draft = "draft";
    public const string Edits = "edits";
    public const string Edition = "edition";
    public const string Recordings = "recordings";
    public const string TagDecisions = "tag-decisions";
    public const string Objective = "objective";
    public const string Members = "members";
    public const string Person = "person";
    public const string Synonyms = "synonyms";
    public const string SavedSearches = "saved-searches";
    public const string SearchWatch = "search-watch";
    public const string Audit = "audit";
    public const string CityNetworks = "city-networks";
    public const string Definitions = "definitions";
    public const string Mappings = "mappings";
}
