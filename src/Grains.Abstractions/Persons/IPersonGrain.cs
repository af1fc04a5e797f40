using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Outcomes;
using Orleans.Concurrency;

namespace MunicipalBenchmark.Persons;

/// <summary>
/// A person or machine and what it is for whom. Key: <see cref="GrainKeys.OfPerson"/>. It remembers only which tenants to ask: what a principal may do
/// is read from the tenants' own lists at every question. Edges ask <see cref="IPersonDirectory"/>, which remembers the answer until it changes.
/// </summary>
[Alias("mb.IPersonGrain")]
public interface IPersonGrain : IGrainWithStringKey
{
    /// <summary>Memberships now, and for which tenant the person acts. Somebody unknown has none.</summary>
    [AlwaysInterleave]
    [Access(AccessRule.Self)]
    [Alias("Read")]
    Task<PersonView> ReadAsync();

    /// <summary>Chooses for which tenant to act from now on. Refusal: <c>not-a-member</c>.</summary>
    /// <param name="tenant">The tenant; null for all at once.</param>
    [Access(AccessRule.Self)]
    [Alias("ActFor")]
    Task<Outcome<PersonView>> ActForAsync(Tenant? tenant);

    /// <summary>All that the product holds of the person apart from its account: memberships, journal entries, and what <see cref="IPersonalData"/> adds.</summary>
    [AlwaysInterleave]
    [Access(AccessRule.Self)]
    [Alias("Export")]
    Task<PersonData> ExportAsync();

    /// <summary>
    /// Erases the person: memberships end, the journals keep a pseudonym that leads nowhere. Repeated it does no harm. Refusal: <c>last-administrator</c>
    /// (somebody has to run a tenant: name a successor first), before anything is changed.
    /// </summary>
    [ResponseTimeout("00:10:00")]
    [Access(AccessRule.Self)]
    [Alias("Erase")]
    Task<Outcome<PersonView>> EraseAsync();

    /// <summary>A tenant is about to make the person a member: from now on it is asked. Gives no right.</summary>
    /// <param name="tenant">The tenant.</param>
    [AlwaysInterleave]
    [Access(AccessRule.System)]
    [Alias("NoteTenant")]
    Task NoteTenantAsync(Tenant tenant);
}
