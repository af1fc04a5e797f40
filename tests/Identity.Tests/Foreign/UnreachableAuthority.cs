using System.Net;
using System.Net.Http.Headers;
using MunicipalBenchmark.Identity.Tests.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Identity.Tests.Foreign;

public sealed class UnreachableAuthority
{
    [Fact]
    public async Task whoever_comes_with_a_token_of_it_is_told_to_try_again_and_others_are_served()
    {
        using var folder = new TemporaryFolder();
        var authority = $"http://localhost:{FreePort.Next()}";
        await using var server = await TestAuthority.StartAsync(folder, new Dictionary<string, string?>(StringComparer.Ordinal) { ["Identity:Authority"] = authority });
        using var client = new HttpClient { BaseAddress = server.Address };
        using var asked = new HttpRequestMessage(HttpMethod.Get, "whoami");
        asked.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "eyJhbGciOiJSUzI1NiIsImtpZCI6ImYxIiwidHlwIjoiYXQrand0In0.eyJzdWIiOiJtYXJpbyJ9.c2ln");

        using var answer = await client.SendAsync(asked, TestContext.Current.CancellationToken);
        using var anonymous = await client.GetAsync("whoami", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (answer.StatusCode, anonymous.StatusCode));
        Assert.NotNull(answer.Headers.RetryAfter?.Delta);
        Assert.Contains(authority, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await Poll.UntilAsync(
            "the log to say so", () => server.Log.Lines.Any(line => line.Contains("Identity:Authority", StringComparison.Ordinal)), TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
    }
}
