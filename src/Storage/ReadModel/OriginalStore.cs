using Microsoft.EntityFrameworkCore;
using MunicipalBenchmark.Identifiers;
using MunicipalBenchmark.Plans;
using MunicipalBenchmark.ReadModel;
using MunicipalBenchmark.Storage.Connections;

namespace MunicipalBenchmark.Storage.ReadModel;

/// <summary>The documents that plans were read from, in the table KeptOriginal.</summary>
internal sealed class OriginalStore(Store store) : IOriginalStore
{
    private const string Insert =
        """
        insert into KeptOriginal (City, Sha256, Name, MediaType, KeptAt, Content) values (@City, @Sha256, @Name, @MediaType, @KeptAt, @Content)
        on conflict do nothing
        """;

    public async Task KeepAsync(CityId city, SourceDocument source, ReadOnlyMemory<byte> content, DateTimeOffset at, CancellationToken cancellationToken)
    {
        using var turn = await store.EnterWriteAsync(cancellationToken).ConfigureAwait(false);
        await using var connection = await store.Source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var command = connection.Command(
            Insert,
            [
                ("City", city.Value), ("Sha256", source.Sha256), ("Name", source.Name), ("MediaType", source.MediaType), ("KeptAt", at.UtcTicks),
                ("Content", content.ToArray()),
            ]);
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task<byte[]?> ReadAsync(CityId city, string sha256, CancellationToken cancellationToken)
    {
        await using var connection = await store.Source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var context = ReadModelContext.On(connection, store.Dialect);
        return await context.Originals.Where(row => row.City == city.Value && row.Sha256 == sha256).Select(row => row.Content)
            .SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
    }
}
