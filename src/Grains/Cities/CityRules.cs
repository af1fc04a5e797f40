using System.Collections.Immutable;
using System.Globalization;
using MunicipalBenchmark.Catalogue;
using MunicipalBenchmark.Cities;
using MunicipalBenchmark.Grains.Audit;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.ReadModel;

namespace MunicipalBenchmark.Grains.Cities;

/// <summary>What may happen to a city, and what its facts mean for readers.</summary>
internal static class CityRules
{
    public static CityProfile Onboard(CityProfile city) => city with { Facts = InOrder(city.Facts) };

    public static Refusal? CheckFact(CityFact fact, DateOnly today) =>
        fact.Value <= 0
            ? new Refusal("fact-not-positive", $"{fact.Kind} must be above 0, not {fact.Value}. Leave it out where it is unknown.") { Fields = ["value"] }
            : fact.At > today
                ? new Refusal("fact-in-future", $"{fact.Kind} is dated {fact.At:yyyy-MM-dd}, which is to come. Give the day that it describes.") { Fields = ["at"] }
                : null;

    public static Refusal? CheckSettings(ChangeCitySettings command) =>
        command == new ChangeCitySettings() ? new Refusal("setting-missing", "No setting was given. Give the ones to change, for example requireSecondPerson.") : null;

    public static CitySettings Change(CitySettings before, ChangeCitySettings command) => before with { RequireSecondPerson = command.RequireSecondPerson ?? before.RequireSecondPerson };

    public static CityProfile Record(CityProfile profile, CityFact fact) => profile with { Facts = InOrder([.. profile.Facts, fact]) };

    public static CityEntry Entry(CityProfile profile)
    {
        var population = Latest(profile, CityFactKind.Population);
        return new()
        {
            Id = profile.Id,
            Name = profile.Name,
            Kind = profile.Kind,
            Province = profile.Province,
            Region = profile.Region,
            Population = population?.Value,
            PopulationYear = population?.At.Year,
            AreaKm2 = Latest(profile, CityFactKind.AreaKm2)?.Value,
            Latitude = profile.Latitude,
            Longitude = profile.Longitude,
            Codes = [.. profile.Codes.Select(code => $"{code.Scheme}:{code.Code}")],
        };
    }

    /// <summary>The facts as observations, one per day: of several for one day the one recorded last.</summary>
    public static ImmutableArray<PublishedObservation> Observations(CityProfile profile) =>
    [
        .. profile.Facts
            .GroupBy(fact => (fact.Kind, fact.At))
            .Select(facts => new PublishedObservation
            {
                Indicator = CodeOf(facts.Key.Kind),
                Period = Period.AsOf(facts.Key.At),
                Value = facts.Last().Value,
            }),
    ];

    public static ObservationSource Source(CityProfile profile, DateTimeOffset at) => new()
    {
        Key = "city",
        Edition = 0,
        Document = string.Join("; ", profile.Facts.Select(fact => fact.Source).Distinct(StringComparer.Ordinal)),
        Visibility = Visibility.Public,
        PublishedAt = at,
    };

    private static CityFact? Latest(CityProfile profile, CityFactKind kind) => profile.Facts.LastOrDefault(fact => fact.Kind == kind);

    private static IndicatorCode CodeOf(CityFactKind kind) => kind switch
    {
        CityFactKind.Population => CityIndicators.Population,
        CityFactKind.AreaKm2 => CityIndicators.AreaKm2,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no indicator for this fact."),
    };

    // Stable, so that of two facts for one day the later record stays the later.
    private static ImmutableArray<CityFact> InOrder(ImmutableArray<CityFact> facts) => [.. facts.OrderBy(fact => fact.At)];

    /// <summary>What the journal calls a fact.</summary>
    public static string ActionOf(CityChanged fact) => fact switch
    {
        CityOnboarded => "city-onboarded",
        CityFactRecorded => "city-fact-recorded",
        CitySettingsChanged => "city-settings-changed",
        _ => throw new InvalidOperationException($"{fact.GetType().Name} has no name in the journal."),
    };

    /// <summary>What the journal tells of a fact.</summary>
    public static string? DetailsOf(CityChanged changed, CityProfile profile) => changed switch
    {
        CityOnboarded => JournalDetails.After(("name", profile.Name)),
        CityFactRecorded { Fact: var fact } => JournalDetails.After(
            ("kind", fact.Kind.ToString()),
            ("value", fact.Value.ToString(CultureInfo.InvariantCulture)),
            ("at", fact.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("source", fact.Source)),
        CitySettingsChanged { Before: var before, After: var after } => JournalDetails.Of(
            [("requireSecondPerson", before.RequireSecondPerson.ToString())], [("requireSecondPerson", after.RequireSecondPerson.ToString())]),
        _ => null,
    };
}
