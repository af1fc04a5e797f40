namespace MunicipalBenchmark.Persons;

/// <summary>
/// What persons are for whom, remembered on each silo since every request of a person asks. A change is forgotten on every silo before it is answered,
/// so that a removal counts at once.
/// </summary>
public interface IPersonDirectory
{
    /// <summary>Memberships now, and for which tenant the person acts; as <see cref="IPersonGrain.ReadAsync"/> answers it. Somebody unknown has none.</summary>
    /// <param name="subject">The principal's id.</param>
    ValueTask<PersonView> ReadAsync(string subject);
}
