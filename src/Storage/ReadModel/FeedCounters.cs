using System.Data.Common;
using MunicipalBenchmark.Storage.Connections;
using MunicipalBenchmark.Storage.ReadModel.Rows;

namespace MunicipalBenchmark.Storage.ReadModel;

/// <summary>
/// Numbers taken in the order of commits: a counter stays locked until its transaction ends, so a reader that saw a number never misses a smaller
/// one. Every transaction takes them in the order cities, the journal's head, changes, directory.
/// </summary>
internal static class FeedCounters
{
    public static async Task<long> NextAsync(DbTransaction transaction, string counter, CancellationToken cancellationToken)
    {
        await using var command = transaction.Command("update FeedCounter set Number = Number + 1 where Name = @Name returning Number", [("Name", counter)]);
        return (long)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false))!;
    }

    /// <summary>The city's number, given now if it has none. Of two transactions that give it at once, the first to commit decides.</summary>
    public static async Task<int> NumberOfAsync(DbTransaction transaction, string city, CancellationToken cancellationToken)
    {
        if (await FindAsync(transaction, city, cancellationToken).ConfigureAwait(false) is { } known)
        {
            return known;
        }

        var number = await NextAsync(transaction, CounterRow.Cities, cancellationToken).ConfigureAwait(false);
        await transaction.ExecuteAsync(
            "insert into CityNumber (City, Number) values (@City, @Number) on conflict do nothing",
            [("City", city), ("Number", checked((int)number))],
            cancellationToken).ConfigureAwait(false);
        return await FindAsync(transaction, city, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"City {city} was given no number.");
    }

    private static async Task<int?> FindAsync(DbTransaction transaction, string city, CancellationToken cancellationToken)
    {
        await using var command = transaction.Command("select Number from CityNumber where City = @City", [("City", city)]);
        return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is { } found ? Convert.ToInt32(found, null) : null;
    }
}
