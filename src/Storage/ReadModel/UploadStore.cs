using System.Data.Common;
using System.Globalization;
using MunicipalBenchmark.Outcomes;
using MunicipalBenchmark.Storage.Connections;
using MunicipalBenchmark.Uploads;

namespace MunicipalBenchmark.Storage.ReadModel;

/// <summary>Documents that wait to be imported, in the table Upload.</summary>
internal sealed class UploadStore(Store store) : IUploadStore
{
    // One statement, so that the embedded store cannot be talked over the allowance; PostgreSQL may let through what comes at the very same moment.
    private const string Insert =
        """
        insert into Upload (Owner, Id, Name, MediaType, Sha256, Length, At, Content)
        select @Owner, @Id, @Name, @MediaType, @Sha256, @Length, @At, @Content
        from (select count(*) as Files, coalesce(sum(Length), 0) as Bytes from Upload where Owner = @Owner and At >= @Since) as Sent
        where Sent.Files < @MostFiles and Sent.Bytes + @Length <= @MostBytes
        """;

    private const string Select = "select Name, MediaType, Sha256, Length, At, Content from Upload where Owner = @Owner and Id = @Id";
    private const string Delete = "delete from Upload where At < @Before";

    public async Task<Outcome<Upload>> KeepAsync(Upload upload, ReadOnlyMemory<byte> content, UploadAllowance allowance, CancellationToken cancellationToken)
    {
        using var turn = await store.EnterWriteAsync(cancellationToken).ConfigureAwait(false);
        await using var connection = await store.Source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var command = connection.Command(
            Insert,
            [
                ("Owner", upload.Owner), ("Id", upload.Id), ("Name", upload.Name), ("MediaType", upload.MediaType), ("Sha256", upload.Sha256),
                ("Length", upload.Length), ("At", upload.At.UtcTicks), ("Content", content.ToArray()), ("Since", allowance.Since.UtcTicks),
                ("MostFiles", (long)allowance.Files), ("MostBytes", allowance.Bytes),
            ]);
        return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false) == 1
            ? upload
            : new Refusal("upload-limit", string.Create(
                CultureInfo.InvariantCulture,
                $"'{upload.Name}' would exceed what one account may send in this time: {allowance.Files} documents, {allowance.Bytes} bytes (Uploads:Files, Uploads:Bytes). Send it later."));
    }

    public async Task<KeptUpload?> ReadAsync(string owner, string id, CancellationToken cancellationToken)
    {
        await using var connection = await store.Source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var command = connection.Command(Select, [("Owner", owner), ("Id", id)]);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        return await reader.ReadAsync(cancellationToken).ConfigureAwait(false) ? Read(owner, id, reader) : null;
    }

    public async Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        using var turn = await store.EnterWriteAsync(cancellationToken).ConfigureAwait(false);
        await using var connection = await store.Source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var command = connection.Command(Delete, [("Before", before.UtcTicks)]);
        return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    private static KeptUpload Read(string owner, string id, DbDataReader row) => new(
        new Upload
        {
            Id = id,
            Owner = owner,
            Name = row.GetString(0),
            MediaType = row.GetString(1),
            Sha256 = row.GetString(2),
            Length = row.GetInt64(3),
            At = new DateTimeOffset(row.GetInt64(4), TimeSpan.Zero),
        },
        row.GetFieldValue<byte[]>(5));
}
