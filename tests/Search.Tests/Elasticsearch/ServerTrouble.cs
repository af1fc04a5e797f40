using System.Collections.Immutable;
using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using MunicipalBenchmark.Search.Elasticsearch;
using MunicipalBenchmark.Search.Tests.Contract;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Search.Tests.Elasticsearch;

public sealed class ServerTrouble
{
    [Fact]
    public async Task a_server_stopped_in_the_middle_of_a_storm_and_started_again_holds_everything_in_the_end()
    {
        Assert.SkipWhen(ElasticsearchServer.MissingOwn is not null, ElasticsearchServer.MissingOwn ?? "");
        var cancellation = TestContext.Current.CancellationToken;
        var folder = ElasticsearchServer.NewFolder();
        var port = FreePort.Next();
        using var first = await ElasticsearchServer.StartAsync(port, folder, keep: true);
        await using var open = OpenIndex.Elasticsearch(first.Url, "storm");
        await open.WithAsync([Change(0)]);
        var (down, failed) = (new TaskCompletionSource(), new TaskCompletionSource());

        var storm = Task.Run(
            async () =>
            {
                // As the outbox delivers: in order, each again until it is taken.
                for (var number = 1; number <= 30; number++)
                {
                    if (number > 25)
                    {
                        // However long the server takes to stop, these come while it is away.
                        await down.Task;
                    }

                    while (true)
                    {
                        try
                        {
                            await open.Index.ApplyAsync([Change(number)], cancellation);
                            break;
                        }
                        catch (SearchUnavailableException)
                        {
                            failed.TrySetResult();
                            await Task.Delay(50, cancellation);
                        }
                    }
                }
            },
            cancellation);
        await first.StopAsync(cancellation);
        down.SetResult();
        await failed.Task.WaitAsync(TimeSpan.FromMinutes(3), cancellation);
        Assert.Equal(SearchRefusals.Unavailable, (await open.Index.SearchAsync(Some.Request("scuola"), cancellation)).Refusal?.Code);
        Assert.Equal(IndexState.Unavailable, (await open.Index.HealthAsync(cancellation)).State);
        using var second = await ElasticsearchServer.StartAsync(port, folder, keep: false);
        await storm;

        var found = await Some.AnswerAsync(open.Index, Some.Request("scuola") with { PageSize = 100 });
        Assert.Equal(Enumerable.Range(0, 31).Select(number => $"Scuola {number}").Order(), found.Hits.Select(hit => hit.Document.Title).Order());
        await second.StopAsync(cancellation);
    }

    [Fact]
    public async Task a_request_refused_as_too_many_is_sent_again_with_growing_pauses()
    {
        var time = new FakeTimeProvider();
        var server = new ScriptedServer(HttpStatusCode.TooManyRequests, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK);
        using var client = new HttpClient(new BusyServerHandler(server, retries: 3, time));

        var sent = client.PostAsync("http://localhost/_bulk", new StringContent("body"), TestContext.Current.CancellationToken);
        while (!sent.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(50));
            await Task.Yield();
        }

        Assert.Equal(HttpStatusCode.OK, (await sent).StatusCode);
        Assert.Equal(["body", "body", "body"], server.Bodies);
        Assert.True(BusyServerHandler.Pause(0) < BusyServerHandler.Pause(1));
    }

    [Fact]
    public async Task a_request_refused_for_good_is_given_back()
    {
        var time = new FakeTimeProvider();
        using var client = new HttpClient(new BusyServerHandler(new ScriptedServer(HttpStatusCode.TooManyRequests), retries: 0, time));

        Assert.Equal(HttpStatusCode.TooManyRequests, (await client.GetAsync("http://localhost/", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task a_document_that_the_server_refuses_is_reported_and_the_others_are_in()
    {
        await using var open = await OpenIndex.ElasticsearchAsync();
        // Elasticsearch takes keywords of at most 32,766 bytes, and ids are the only ones that we do not cut.
        var wrong = Some.Document("pisa", "2", "Scuola") with { Id = "pisa/dup/" + new string('2', 40_000) };
        ImmutableArray<IndexChange> changes = [Some.Change("pisa/dup", 1, Some.Document("pisa", "1", "Scuola"), wrong), Some.Change("lecce/dup", 1, Some.Document("lecce", "1", "Scuola"))];

        var receipt = await open.Index.ApplyAsync(changes, TestContext.Current.CancellationToken);

        var failure = Assert.Single(receipt.Failures);
        Assert.Equal(("pisa/dup", wrong.Id), (failure.Source, failure.DocumentId));
        Assert.NotEqual("", failure.Reason);
        Assert.Equal(["lecce/dup/1", "pisa/dup/1"], (await Some.IdsAsync(open.Index, "scuola")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task nobody_at_the_address_is_an_answer_and_not_an_exception()
    {
        await using var open = OpenIndex.Elasticsearch($"http://127.0.0.1:{FreePort.Next()}");

        Assert.Equal(SearchRefusals.Unavailable, (await open.Index.SearchAsync(Some.Request("scuola"), TestContext.Current.CancellationToken)).Refusal?.Code);
        Assert.Equal(IndexState.Unavailable, (await open.Index.HealthAsync(TestContext.Current.CancellationToken)).State);
        await Assert.ThrowsAsync<SearchUnavailableException>(() => open.Index.ApplyAsync(ImmutableArray.Create(Change(1)), TestContext.Current.CancellationToken));
    }

    private static IndexChange Change(int number) => Some.Change($"pisa/dup-{number}", 1, Some.Document("pisa", $"{number}", $"Scuola {number}"));

    private sealed class ScriptedServer(params HttpStatusCode[] answers) : HttpMessageHandler
    {
        public List<string> Bodies { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Bodies.Add(request.Content is null ? "" : Encoding.UTF8.GetString(await request.Content.ReadAsByteArrayAsync(cancellationToken)));
            return new HttpResponseMessage(answers[Math.Min(Bodies.Count, answers.Length) - 1]);
        }
    }
}
