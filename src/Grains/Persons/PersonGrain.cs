using MunicipalBenchmark.Access;
using MunicipalBenchmark.Audit;
using MunicipalBenchmark.Grains.Delivery;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Members;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Persons;

namespace MunicipalBenchmark.Grains.Persons;

/// <inheritdoc cref="IPersonGrain"/>
[GrainType("mb.person")]
internal sealed partial class PersonGrain(
    [PersistentState(StateNames.Person)] IPersistentState<StoredPerson> storage, IAuditStore journals, IEnumerable<IPersonalData> others, PersonChanges changes) : Grain, IPersonGrain
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private StoredPerson _stored = new();

    private string Subject => GrainKeys.SubjectOf(this.GetPrimaryKeyString());

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _stored = storage.State;
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<PersonView> ReadAsync()
    {
        var stored = _stored;
        Member?[] found;
        using (PrincipalContext.Act(Principal.System))
        {
            found = await Task.WhenAll(stored.Tenants.Select(tenant => GrainFactory.GetGrain<IMembersGrain>(GrainKeys.OfMembers(tenant)).FindAsync(Subject)));
        }

        var memberships = stored.Tenants.Zip(found, (tenant, member) => (Tenant: tenant, Member: member)).Where(pair => pair.Member is not null)
            .Select(pair => new PersonMembership(pair.Tenant, pair.Member!.Role, pair.Member.Since, pair.Member.DisplayName)).ToArray();
        return new()
        {
            Subject = Subject,
            Memberships = [.. memberships],

            // Whoever acted for a tenant that it left has no roles until it chooses again: more rights than chosen would be a surprise.
            ActingFor = stored.ActingFor,
        };
    }

    /// <inheritdoc/>
    public async Task<Outcome<PersonView>> ActForAsync(Tenant? tenant)
    {
        var view = await ReadAsync();
        if (tenant is { } chosen && view.Memberships.All(membership => membership.Tenant != chosen))
        {
            return new Refusal("not-a-member", $"You are no member of '{chosen}', so you cannot act for it.") { Fields = ["tenant"] };
        }

        await UpdateAsync(person => person with { ActingFor = tenant });
        return view with { ActingFor = tenant };
    }

    /// <inheritdoc/>
    public Task NoteTenantAsync(Tenant tenant) => UpdateAsync(person => person.Tenants.Contains(tenant) ? person : person with { Tenants = person.Tenants.Add(tenant) });

    private async Task UpdateAsync(Func<StoredPerson, StoredPerson> change)
    {
        // Notes of several tenants interleave.
        await _gate.WaitAsync();
        try
        {
            var next = change(_stored);
            if (next != _stored)
            {
                await this.WriteAsync(storage, next);
                _stored = next;
                await changes.TellAsync(Subject);
            }
        }
        finally
        {
            _gate.Release();
        }
    }
}
