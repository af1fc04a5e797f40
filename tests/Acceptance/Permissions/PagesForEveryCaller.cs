using System.Net;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>Every page of docs/permissions/pages.md, opened by every caller.</summary>
[Collection(nameof(StageCollection))]
public sealed class PagesForEveryCaller(Stage stage)
{
    // Pages that are only come to from another one, and are not there without what that one gives along.
    private static readonly string[] OnTheWay = ["/consent"];

    [Fact]
    public async Task Open_for_whom_the_table_says()
    {
        var rows = PublishedMatrix.Read("pages").Where(row => !OnTheWay.Contains(row.Name)).ToArray();
        var wrong = new List<string>();
        foreach (var row in rows)
        {
            foreach (var caller in stage.Callers)
            {
                foreach (var (@case, address) in AddressesOf(row.Name))
                {
                    var opens = await OpensAsync(caller, address);
                    if (opens != row.IsOpen(caller.Name, @case))
                    {
                        wrong.Add($"{address} {(opens ? "opens" : "does not open")} for {caller.Name}; the table says '{row.Cells[caller.Name]}'.");
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(rows.Length > 15, $"The table has {rows.Length} pages.");
    }

    [Theory]
    [InlineData("/citta/{City}/registro.csv", "/citta/{City}/registro")]
    [InlineData("/reti/{Network}/registro.csv", "/reti/{Network}/registro")]
    [InlineData("/piattaforma/registro.csv", "/piattaforma/registro")]
    [InlineData("/account/data/export", "/account/data")]
    public async Task Download_for_whom_they_open(string download, string page)
    {
        var row = PublishedMatrix.Read("pages").Single(row => row.Name == page);

        foreach (var caller in stage.Callers)
        {
            Assert.Equal((caller.Name, row.Cells[caller.Name] == "yes"), (caller.Name, await OpensAsync(caller, AddressOf(download))));
        }
    }

    [Fact]
    public async Task Take_documents_from_whoever_is_known()
    {
        foreach (var caller in stage.Callers)
        {
            Assert.Equal((caller.Name, caller.Account is not null), (caller.Name, await caller.UploadAsync("piano.json", """{ "format": "mb-plan/1", "kind": "DUP", "title": "x" }"""u8.ToArray()) is not null));
        }
    }

    /// <summary>Of a page about a plan one of each visibility.</summary>
    private static IEnumerable<(string Case, string Address)> AddressesOf(string page) => page.Contains("{Plan}", StringComparison.Ordinal)
        ? Stage.Shown.Select(plan => (plan.Visibility.ToString().ToUpperInvariant(), AddressOf(page.Replace("{Plan}", plan.Word, StringComparison.Ordinal))))
        : [("", AddressOf(page))];

    private static string AddressOf(string page)
    {
        var address = page.Replace("{City}", Stage.City.Value, StringComparison.Ordinal).Replace("{Network}", Stage.Network.Value, StringComparison.Ordinal);
        Assert.False(address.Contains('{', StringComparison.Ordinal), $"'{page}' has a parameter that nobody gives here.");
        return address;
    }

    /// <summary>Whether a page opens; anything but a refusal, or being sent to sign in, is a failure of the test.</summary>
    private static async Task<bool> OpensAsync(StageCaller caller, string address)
    {
        using var response = await caller.Session.GetAsync(address, TestContext.Current.CancellationToken);
        var came = response.RequestMessage!.RequestUri!.AbsolutePath;
        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{address} answers {caller.Name} with {(int)response.StatusCode}.");
        Assert.True(came == address || came == "/sign-in", $"{address} leads {caller.Name} to {came}.");
        return response.StatusCode == HttpStatusCode.OK && came == address;
    }
}
