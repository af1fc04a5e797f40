using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Uploads;

namespace MunicipalBenchmark.Storage.Tests;

/// <summary>What whoever takes documents in may rely on, on either store.</summary>
public abstract class UploadContract<TFixture>(TFixture fixture) : IClassFixture<TFixture>
    where TFixture : StoreFixture
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly UploadAllowance Allowance = new(Noon.AddDays(-1), Files: 3, Bytes: 100);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IUploadStore Store => fixture.Host.Services.GetRequiredService<IUploadStore>();

    [Fact]
    public async Task A_document_is_there_for_its_owner_and_for_nobody_else()
    {
        var upload = Some("owner", "one", 4);
        Assert.Equal(upload, (await Store.KeepAsync(upload, "piano"u8[..4].ToArray(), Allowance, Cancel)).Value);

        var kept = await Store.ReadAsync("owner", "one", Cancel);

        Assert.Equal(upload, kept!.Upload);
        Assert.Equal("pian"u8.ToArray(), kept.Content.ToArray());
        Assert.Null(await Store.ReadAsync("stranger", "one", Cancel));
    }

    [Fact]
    public async Task A_document_beyond_the_number_or_the_bytes_of_its_owner_is_refused()
    {
        foreach (var id in (string[])["a", "b", "c"])
        {
            Assert.True((await KeepAsync(Some("many", id, 10))).IsDone);
        }

        Assert.Equal("upload-limit", (await KeepAsync(Some("many", "d", 10))).Refusal!.Code);
        Assert.True((await KeepAsync(Some("large", "a", 60))).IsDone);
        Assert.Equal("upload-limit", (await KeepAsync(Some("large", "b", 60))).Refusal!.Code);
        Assert.True((await KeepAsync(Some("large", "c", 40))).IsDone);
    }

    [Fact]
    public async Task What_came_before_the_allowances_time_does_not_count()
    {
        foreach (var id in (string[])["a", "b", "c"])
        {
            Assert.True((await KeepAsync(Some("early", id, 10) with { At = Noon.AddDays(-2) })).IsDone);
        }

        Assert.True((await KeepAsync(Some("early", "d", 10))).IsDone);
    }

    [Fact]
    public async Task Old_documents_are_forgotten_and_young_ones_kept()
    {
        await KeepAsync(Some("forgetful", "old", 1) with { At = Noon.AddYears(-10) });
        await KeepAsync(Some("forgetful", "young", 1));

        Assert.Equal(1, await Store.ForgetAsync(Noon.AddYears(-9), Cancel));

        Assert.Null(await Store.ReadAsync("forgetful", "old", Cancel));
        Assert.NotNull(await Store.ReadAsync("forgetful", "young", Cancel));
    }

    private Task<Outcomes.Outcome<Upload>> KeepAsync(Upload upload) => Store.KeepAsync(upload, new byte[upload.Length], Allowance, Cancel);

    private static Upload Some(string owner, string id, long length) => new()
    {
        Id = id,
        Owner = owner,
        Name = "piano.md",
        MediaType = "text/plain",
        Sha256 = new string('0', 64),
        Length = length,
        At = Noon,
    };
}

/// <summary>On SQLite.</summary>
public sealed class UploadsOnSqlite(SqliteFixture fixture) : UploadContract<SqliteFixture>(fixture);

/// <summary>On PostgreSQL.</summary>
public sealed class UploadsOnPostgreSql(PostgreSqlFixture fixture) : UploadContract<PostgreSqlFixture>(fixture);
