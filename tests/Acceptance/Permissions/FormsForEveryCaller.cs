using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MunicipalBenchmark.Acceptance.Attacks;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>Every form of docs/permissions/pages.md, sent by every caller with fields that are taken from whoever may.</summary>
[Collection(nameof(StageCollection))]
public sealed class FormsForEveryCaller(Stage stage)
{
    // What is posted and is no page's: the API, the protocol of the authority, the operator channel.
    private static readonly string[] NoPages = ["/graphql", "/uploads", "/connect/", "/operator/"];

    private static IReadOnlyList<MatrixRow> Rows => PublishedMatrix.Read("pages", PublishedMatrix.Forms);

    [Fact]
    public async Task Are_refused_to_whom_the_table_says_and_then_change_nothing()
    {
        var pages = PublishedMatrix.Read("pages");
        var cells = await PrepareAsync(row => [.. stage.Callers.Where(caller => !row.IsOpen(caller.Name, ""))]);

        var wrong = await SendAsync(cells, withToken: true, (cell, answer) => IsRefused(pages.SingleOrDefault(page => page.Name == cell.Row.Name.Split('#')[0]), cell.Caller, answer));

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(cells.Count > Rows.Count * 2, $"Only {cells.Count} cells are closed.");
    }

    [Fact]
    public async Task Are_taken_from_whom_the_table_says()
    {
        var wrong = new List<string>();
        var cases = FormCases.Of(stage);
        var taken = 0;
        foreach (var row in Rows)
        {
            foreach (var caller in stage.Callers.Where(caller => row.IsOpen(caller.Name, "")))
            {
                var visit = await cases.For(row).PrepareAsync(caller);

                // Pages of a city show what its networks have told it.
                await stage.SettleAsync();
                var answer = await visit.Sender.SendAsync(visit, withToken: true);
                taken++;
                if (!visit.IsTaken(answer))
                {
                    wrong.Add($"{row.Name} is not taken from {caller.Name}: {(int)answer.Status} {answer.Location} {answer.Text}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(taken > Rows.Count, $"Only {taken} cells are open.");
    }

    [Fact]
    public async Task Are_refused_to_whoever_may_without_the_token_of_the_session()
    {
        var cells = await PrepareAsync(row => [stage.Callers.First(caller => row.IsOpen(caller.Name, ""))]);

        var wrong = await SendAsync(cells, withToken: false, (_, answer) => answer.Status == HttpStatusCode.BadRequest);

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(Rows.Count, cells.Count);
    }

    [Fact]
    public void Are_all_sent()
    {
        Assert.Equal(Rows.Select(row => row.Name).Order(StringComparer.Ordinal), FormCases.Of(stage).Select(@case => @case.Name).Order(StringComparer.Ordinal));

        // Pages take posts at their own addresses; whatever else does is in the table, or is no page's.
        var pages = PublishedMatrix.Read("pages").Select(row => row.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var known = Rows.Select(row => row.Name).ToHashSet(StringComparer.Ordinal);
        var posting = stage.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is { } methods && methods.HttpMethods.Contains("POST"))
            .Select(endpoint => $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}").ToArray();
        Assert.All(posting, address => Assert.True(
            pages.Contains(address) || known.Contains(address) || NoPages.Any(prefix => address.StartsWith(prefix, StringComparison.Ordinal)), $"{address} takes posts and is in no table."));
        Assert.Contains("/account/passkeys/add", posting);
    }

    /// <summary>As the page is, of which the form is; where that one opens, the form is not on it. A script's address is closed like a page.</summary>
    private static bool IsRefused(MatrixRow? page, StageCaller caller, WebPage answer) => page is not null && page.IsOpen(caller.Name, "")
        ? answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.NotFound
        : caller.Account is null
            ? answer.Status == HttpStatusCode.Found && answer.Location!.Contains("/connect/authorize", StringComparison.Ordinal)
            : answer.Status == HttpStatusCode.Forbidden;

    /// <summary>Arranges for the first of the callers that a form is sent by: what is done for one would be for all.</summary>
    private async Task<List<Cell>> PrepareAsync(Func<MatrixRow, IReadOnlyList<StageCaller>> callersOf)
    {
        var cases = FormCases.Of(stage);
        var cells = new List<Cell>();
        foreach (var row in Rows)
        {
            var callers = callersOf(row);
            if (callers.Count > 0)
            {
                var visit = await cases.For(row).PrepareAsync(callers[0]);
                cells.AddRange(callers.Select((caller, index) => new Cell(row, caller, index == 0 ? visit : visit with { Sender = caller })));
            }
        }

        return cells;
    }

    /// <summary>Sends all, holds each answer to what is expected, and the store to what it was before; answers what is wrong.</summary>
    private async Task<List<string>> SendAsync(List<Cell> cells, bool withToken, Func<Cell, WebPage, bool> isExpected)
    {
        await stage.SettleAsync();
        var before = await stage.SnapshotAsync();
        var wrong = new List<string>();
        foreach (var cell in cells)
        {
            var answer = await cell.Visit.Sender.SendAsync(cell.Visit, withToken);
            if (!isExpected(cell, answer))
            {
                wrong.Add($"{cell.Row.Name} answers {cell.Caller.Name} with {(int)answer.Status} {answer.Location} {answer.Text}");
            }
        }

        await stage.SettleAsync();
        Assert.Equal(before, await stage.SnapshotAsync());
        return wrong;
    }

    private sealed record Cell(MatrixRow Row, StageCaller Caller, FormVisit Visit);
}
