using MunicipalBenchmark.Search.Tests.Contract;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Search.Tests.Elasticsearch;

public sealed class TlsAndApiKey
{
    [Fact]
    public async Task a_server_behind_tls_and_an_api_key_is_used_with_its_fingerprint_and_the_key()
    {
        await using var door = await OpenDoorAsync();
        await using var open = await Open(door, door.Fingerprint, GuardedServer.ApiKey).WithAsync([Some.Change("pisa/dup", 1, Some.Document("pisa", "1", "Scuola"))]);

        Assert.Equal(["pisa/dup/1"], await Some.IdsAsync(open.Index, "scuola"));
        Assert.Equal(IndexState.NeedsRebuild, (await open.Index.HealthAsync(TestContext.Current.CancellationToken)).State);
    }

    [Fact]
    public async Task a_server_with_another_certificate_is_not_spoken_to()
    {
        await using var door = await OpenDoorAsync();
        foreach (var fingerprint in new[] { null, new string('A', door.Fingerprint.Length) })
        {
            await using var open = Open(door, fingerprint, GuardedServer.ApiKey);
            Assert.Equal(SearchRefusals.Unavailable, (await open.Index.SearchAsync(Some.Request("scuola"), TestContext.Current.CancellationToken)).Refusal?.Code);
        }
    }

    [Fact]
    public async Task a_wrong_key_makes_the_index_unavailable_and_does_not_show_in_what_is_said_of_it()
    {
        const string Wrong = "d3Jvbmc6a2V5";
        await using var door = await OpenDoorAsync();
        await using var open = Open(door, door.Fingerprint, Wrong);

        var health = await open.Index.HealthAsync(TestContext.Current.CancellationToken);

        Assert.Equal(IndexState.Unavailable, health.State);
        Assert.Contains("401", health.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(Wrong, health.Detail, StringComparison.Ordinal);
    }

    private static async Task<GuardedServer> OpenDoorAsync()
    {
        Assert.SkipWhen(ElasticsearchServer.Missing is not null, ElasticsearchServer.Missing ?? "");
        return await GuardedServer.StartAsync((await ElasticsearchServer.SharedAsync()).Url);
    }

    private static OpenIndex Open(GuardedServer door, string? fingerprint, string key) => OpenIndex.Elasticsearch(
        door.Url, settings: new() { ["Search:Elasticsearch:ApiKey"] = key, ["Search:Elasticsearch:CertificateFingerprint"] = fingerprint });
}
