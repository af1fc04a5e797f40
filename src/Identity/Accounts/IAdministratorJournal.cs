using MunicipalBenchmark.Access;

namespace MunicipalBenchmark.Identity.Accounts;

/// <summary>Where the product writes down who becomes an administrator of the platform by the account itself, and who is one no more; given by the host.</summary>
public interface IAdministratorJournal
{
    /// <summary>Writes it down, before it is done: what cannot be written down is not done.</summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="account">The account's id.</param>
    /// <param name="isAdmin">Whether it is one from now on.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task RecordAsync(Principal actor, string account, bool isAdmin, CancellationToken cancellationToken);
}
