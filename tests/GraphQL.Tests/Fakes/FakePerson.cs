using MunicipalBenchmark.Access;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Persons;

namespace MunicipalBenchmark.GraphQL.Tests.Fakes;

/// <summary>Whoever asks is an editor of Livorno, and has chosen to act for it.</summary>
internal sealed class FakePerson : Grain, IPersonGrain
{
    public Task<PersonView> ReadAsync()
    {
        Caller.Check();
        return Task.FromResult(new PersonView
        {
            Subject = "somebody",
            Memberships = [new(Tenant.Load("city/livorno"), Role.Editor, World.At, "Somebody")],
            ActingFor = Tenant.Load("city/livorno"),
        });
    }

    public Task<Outcome<PersonView>> ActForAsync(Tenant? tenant) => throw new NotSupportedException();

    public Task<PersonData> ExportAsync() => throw new NotSupportedException();

    public Task<Outcome<PersonView>> EraseAsync() => throw new NotSupportedException();

    public Task NoteTenantAsync(Tenant tenant) => throw new NotSupportedException();
}
