using System.Net;
using System.Net.Http.Json;
using MunicipalBenchmark.Acceptance.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.Services;

public sealed class TooManyRequests
{
    [Fact]
    public async Task An_address_that_asks_too_often_is_sent_away_and_this_machine_is_not()
    {
        using var folder = new TemporaryFolder();
        await using var service = await RunningService.StartAsync(folder.File("data"), ["--RateLimits:GraphQLPerMinute=3", "--RateLimits:TokenPerMinute=2"]);

        // Whatever came through somebody's proxy is not from this machine, although its connection is.
        Assert.Equal([true, true, true, false, false], await AskAsync(5, "198.51.100.7"));
        Assert.All(await AskAsync(5, null), Assert.True);

        var tokens = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++)
        {
            using var form = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", $"guess-{i}"), new("client_secret", "guess")]);
            using var answer = await service.Public.PostAsync("connect/token", form, TestContext.Current.CancellationToken);
            tokens.Add(answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, tokens[2]);
        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, tokens[..2]);

        async Task<List<bool>> AskAsync(int times, string? via)
        {
            var answered = new List<bool>();
            for (var i = 0; i < times; i++)
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = JsonContent.Create(new { query = "{ viewer { id } }" }) };
                if (via is not null)
                {
                    request.Headers.Add("X-Forwarded-For", via);
                }

                using var answer = await service.Public.SendAsync(request, TestContext.Current.CancellationToken);
                Assert.Equal(answer.StatusCode == HttpStatusCode.TooManyRequests, answer.Headers.RetryAfter is not null);
                answered.Add(answer.StatusCode == HttpStatusCode.OK);
            }

            return answered;
        }
    }
}
