using MunicipalBenchmark.Identity.Accounts;

namespace MunicipalBenchmark.Portal.Members;

/// <summary>Names of any number of accounts.</summary>
internal static class AccountNames
{
    private const int AtOnce = 500;

    public static async Task<IReadOnlyDictionary<string, AccountName>> OfAsync(IAccounts accounts, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var names = new Dictionary<string, AccountName>(StringComparer.Ordinal);
        foreach (var some in ids.Distinct(StringComparer.Ordinal).Chunk(AtOnce))
        {
            foreach (var (id, name) in await accounts.NamesAsync(some, cancellationToken))
            {
                names[id] = name;
            }
        }

        return names;
    }
}
