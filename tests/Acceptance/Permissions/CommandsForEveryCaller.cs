using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Silo.Operator;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>Every command of docs/permissions/commands.md, asked of the operator channel by every caller with all that the caller has; and by the operator.</summary>
[Collection(nameof(StageCollection))]
public sealed class CommandsForEveryCaller(Stage stage)
{
    // Let in: done, or refused for what was asked.
    private static readonly HttpStatusCode[] LetIn = [HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.UnsupportedMediaType, HttpStatusCode.UnprocessableEntity];

    private static IReadOnlyList<MatrixRow> Rows => PublishedMatrix.Read("commands");

    [Fact]
    public async Task Are_closed_to_all_but_the_operator_and_then_change_nothing()
    {
        await stage.SettleAsync();
        var before = await stage.SnapshotAsync();
        var wrong = new List<string>();
        var cells = 0;
        foreach (var row in Rows)
        {
            foreach (var caller in stage.Callers)
            {
                cells++;
                Assert.Equal((row.Name, caller.Name, ""), (row.Name, caller.Name, row.Cells[caller.Name]));
                foreach (var ask in CommandCase.All.Single(@case => @case.Command == row.Name).Asks)
                {
                    wrong.AddRange((await AskAsync(caller, ask)).Select(answer => $"{row.Name}, {ask.Method} {ask.Path}, answers {caller.Name} {answer}."));
                }
            }
        }

        await stage.SettleAsync();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(Rows.Count * stage.Callers.Count, cells);
        Assert.Equal(before, await stage.SnapshotAsync());
    }

    [Fact]
    public async Task Are_open_to_the_operator_on_its_channel_only()
    {
        var token = stage.Services.GetRequiredService<OperatorAccess>().Token;
        using var client = new HttpClient();
        foreach (var row in Rows)
        {
            Assert.Equal((row.Name, "yes"), (row.Name, row.Cells["operator"]));
            foreach (var ask in CommandCase.All.Single(@case => @case.Command == row.Name).Asks)
            {
                var inside = await SendAsync(client, stage.OperatorAddress, ask, token);
                var outside = await SendAsync(client, stage.Address, ask, token);

                Assert.True(LetIn.Contains(inside), $"{row.Name}, {ask.Method} {ask.Path}, answers the operator with {inside}.");
                Assert.Equal((row.Name, HttpStatusCode.NotFound), (row.Name, outside));
            }
        }
    }

    [Fact]
    public void Are_all_asked()
    {
        Assert.Equal(Rows.Select(row => row.Name).Order(StringComparer.Ordinal), CommandCase.All.Select(@case => @case.Command).Order(StringComparer.Ordinal));

        // What the channel answers is some command's, but for the question whether it is there.
        var mapped = stage.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/operator/", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Select(method => $"{method} {endpoint.RoutePattern.RawText!["/operator/".Length..]}"));
        Assert.Equal(
            mapped.Except(["POST ping"]).Order(StringComparer.Ordinal),
            CommandCase.All.SelectMany(@case => @case.Asks).Select(ask => $"{ask.Method} {ask.Path}").Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>Asks with the caller's session and key, at the public address and at the channel's: with nothing else, with no sound token, and with the key in the token's place. Answers what is wrong.</summary>
    private async Task<List<string>> AskAsync(StageCaller caller, (string Method, string Path, string Query) ask)
    {
        var wrong = new List<string>();
        foreach (var client in new[] { caller.Session, caller.Machine }.Distinct())
        {
            var key = client.DefaultRequestHeaders.TryGetValues("X-Api-Key", out var keys) ? keys.Single() : "no-token";
            foreach (var token in new[] { null, key })
            {
                var outside = await SendAsync(client, stage.Address, ask, token);
                var inside = await SendAsync(client, stage.OperatorAddress, ask, token);
                if ((outside, inside) != (HttpStatusCode.NotFound, HttpStatusCode.Unauthorized))
                {
                    wrong.Add($"{(token is null ? "without a token" : "with its own")}: {outside} at the public address, {inside} at the channel");
                }
            }
        }

        return wrong;
    }

    private static async Task<HttpStatusCode> SendAsync(HttpClient client, Uri address, (string Method, string Path, string Query) ask, string? token)
    {
        // A body that says nothing: whoever reads it has let the caller in.
        using var request = new HttpRequestMessage(new(ask.Method), new Uri(address, $"operator/{ask.Path}{ask.Query}")) { Content = new StringContent("null", Encoding.UTF8, "application/json") };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
