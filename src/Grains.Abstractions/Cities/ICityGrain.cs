using MunicipalBenchmark.Access;
using MunicipalBenchmark.Delivery;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using Orleans.Concurrency;

namespace MunicipalBenchmark.Cities;

/// <summary>A city: the tenant. Key: <see cref="GrainKeys.OfCity"/>.</summary>
[Alias("mb.ICityGrain")]
public interface ICityGrain : IOutboxGrain
{
    /// <summary>The profile, or null when the city was never onboarded.</summary>
    [ReadOnly]
    [Access(AccessRule.Anyone)]
    [Alias("Read")]
    Task<CityProfile?> ReadAsync();

    /// <summary>Makes the city a tenant. Asked again with the same id it answers the profile as it is: nothing is overwritten.</summary>
    /// <param name="city">The city with its facts in any order.</param>
    [Access(AccessRule.PlatformAdmin)]
    [Alias("Onboard")]
    Task<Outcome<CityProfile>> OnboardAsync(CityProfile city);

    /// <summary>
    /// Appends a fact. Refusals: <c>city-unknown</c>, <c>fact-not-positive</c>, <c>fact-in-future</c>. A fact of the same kind, day and
    /// source replaces nothing: it is a correction, appended, and the later record counts.
    /// </summary>
    /// <param name="fact">The fact.</param>
    [Access(AccessRule.CityEditor)]
    [Alias("RecordFact")]
    Task<Outcome<CityProfile>> RecordFactAsync(CityFact fact);

    /// <summary>How the city works.</summary>
    [ReadOnly]
    [Access(AccessRule.CityEditor)]
    [Alias("ReadSettings")]
    Task<CitySettings> ReadSettingsAsync();

    /// <summary>Changes how the city works. Refusals: <c>city-unknown</c>, <c>setting-missing</c>.</summary>
    /// <param name="command">The settings to change.</param>
    /// <param name="operation">Names this command: sent again with the same id it is done once; empty for none.</param>
    [Access(AccessRule.CityPublisher)]
    [Alias("ChangeSettings")]
    Task<Outcome<CitySettings>> ChangeSettingsAsync(ChangeCitySettings command, Guid operation = default);
}
