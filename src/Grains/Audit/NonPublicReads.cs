using MunicipalBenchmark.Access;
using MunicipalBenchmark.Audit;
using MunicipalBenchmark.Identifiers;

namespace MunicipalBenchmark.Grains.Audit;

/// <summary>Has it journaled when somebody who does not work for a city is shown what the city did not make public.</summary>
internal sealed class NonPublicReads(IGrainFactory grains)
{
    /// <param name="plan">The plan.</param>
    /// <param name="what">Which part of it.</param>
    /// <returns>After the entry is safe: only then the data may be given away.</returns>
    public async Task RecordAsync(PlanId plan, string what)
    {
        var reader = PrincipalContext.Current!;
        if (reader.Kind == PrincipalKind.System || WorksFor(reader, plan.City))
        {
            return;
        }

        var read = new AuditedRead(reader.Id, plan.Value, what, PrincipalContext.Origin);
        using (PrincipalContext.Act(Principal.System))
        {
            await grains.GetGrain<IAuditGrain>(GrainKeys.OfAudit(Tenant.Of(plan.City))).RecordReadAsync(read);
        }
    }

    private static bool WorksFor(Principal reader, CityId city) =>
        reader.Memberships.Any(membership => membership.Role is Role.Editor or Role.Publisher && membership.Tenant == city.Value);
}
