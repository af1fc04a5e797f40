using System.Collections.Immutable;
using MunicipalBenchmark.Access;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Members;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Persons;

namespace MunicipalBenchmark.Grains.Persons;

/// <summary>What is held of a person, and how it is erased.</summary>
internal sealed partial class PersonGrain
{
    private const int MaximumEntries = 10_000;

    /// <inheritdoc/>
    public async Task<PersonData> ExportAsync()
    {
        var parts = new List<PersonalDataPart>();
        foreach (var other in others)
        {
            if (await other.ExportAsync(Subject, CancellationToken.None) is { } json)
            {
                parts.Add(new(other.Name, json));
            }
        }

        return new()
        {
            Person = await ReadAsync(),
            Journal = [.. await journals.ReadOfPersonAsync(Subject, MaximumEntries, CancellationToken.None)],
            Others = [.. parts],
        };
    }

    /// <inheritdoc/>
    public async Task<Outcome<PersonView>> EraseAsync()
    {
        var before = await ReadAsync();
        var tenants = _stored.Tenants.Select(tenant => GrainFactory.GetGrain<IMembersGrain>(GrainKeys.OfMembers(tenant))).ToArray();
        using (PrincipalContext.Act(Principal.System))
        {
            foreach (var members in tenants)
            {
                if ((await members.CheckLeavingAsync(Subject)).Refusal is { Code: "last-administrator" } last)
                {
                    return last;
                }
            }
        }

        foreach (var members in tenants)
        {
            using (PrincipalContext.Act(new(PrincipalKind.User, Subject)))
            {
                if ((await members.LeaveAsync()).Refusal is { Code: "last-administrator" } last)
                {
                    return last;
                }
            }

            // The journal learns who left before it forgets who that is.
            using (PrincipalContext.Act(Principal.System))
            {
                await members.DeliverAsync();
            }
        }

        foreach (var other in others)
        {
            await other.EraseAsync(Subject, CancellationToken.None);
        }

        await journals.ForgetAsync(Subject, CancellationToken.None);
        await UpdateAsync(_ => new());
        return before;
    }
}
