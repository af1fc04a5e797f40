using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using MunicipalBenchmark.Acceptance.Harness;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>A column of the tables, with credentials: a session of its own, and for the roles of a city or network a key of a machine too.</summary>
internal sealed partial class StageCaller : IDisposable
{
    private readonly HttpClient _session;
    private readonly HttpClient? _machine;

    private StageCaller(string name, Uri address, string? account, string? key)
    {
        Name = name;
        Account = account;
        _session = new(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address, Timeout = Patience.Limit };
        if (key is not null)
        {
            _machine = new() { BaseAddress = address, Timeout = Patience.Limit };
            _machine.DefaultRequestHeaders.Add("X-Api-Key", key);
        }
    }

    /// <summary>The column's head.</summary>
    public string Name { get; }

    /// <summary>The person's account; null for nobody known.</summary>
    public string? Account { get; }

    /// <summary>The person in a browser.</summary>
    public HttpClient Session => _session;

    /// <summary>The machine where the role can have one, else the person.</summary>
    public HttpClient Machine => _machine ?? _session;

    /// <summary>Somebody who is nobody.</summary>
    public static StageCaller Unknown(string name, Uri address) => new(name, address, null, null);

    /// <summary>A person who signs in by the pages.</summary>
    public static async Task<StageCaller> SignInAsync(string name, Uri address, string account, string email, string password, string? key)
    {
        var caller = new StageCaller(name, address, account, key);
        using var asked = await caller._session.GetAsync("sign-in/start?returnUrl=/account");
        var form = await asked.Content.ReadAsStringAsync();
        var fields = Hidden().Matches(form).Select(match => KeyValuePair.Create(match.Groups["name"].Value, WebUtility.HtmlDecode(match.Groups["value"].Value)))
            .DistinctBy(field => field.Key).Append(new("email", email)).Append(new("password", password));
        using var sent = await caller._session.PostAsync(asked.RequestMessage!.RequestUri, new FormUrlEncodedContent(fields));
        var onward = Onward().Match(await sent.Content.ReadAsStringAsync());
        Assert.True(onward.Success, $"{name} was not signed in: {(int)sent.StatusCode} at {sent.RequestMessage!.RequestUri}.");
        using var back = await caller._session.GetAsync(WebUtility.HtmlDecode(onward.Groups["address"].Value));
        Assert.Equal((HttpStatusCode.OK, "/account"), (back.StatusCode, back.RequestMessage!.RequestUri!.AbsolutePath));
        return caller;
    }

    /// <summary>Asks GraphQL.</summary>
    public async Task<GraphQLAnswer> AskAsync(string query, object? variables = null, bool asPerson = false)
    {
        using var response = await (asPerson ? Session : Machine).PostAsJsonAsync("graphql", new { query, variables }, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(text.StartsWith('{'), $"{Name} was answered {(int)response.StatusCode} to {query}");
        return new(text, JsonDocument.Parse(text).RootElement);
    }

    /// <summary>Sends a document and answers its id, or null where documents are not taken.</summary>
    public async Task<string?> UploadAsync(string name, byte[] content)
    {
        using var body = new ByteArrayContent(content);
        using var response = await Machine.PostAsync($"uploads?name={name}", body, TestContext.Current.CancellationToken);
        return response.IsSuccessStatusCode ? (await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("id").GetString() : null;
    }

    public void Dispose()
    {
        _session.Dispose();
        _machine?.Dispose();
    }

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)"[^>]*>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();

    [GeneratedRegex("""http-equiv="refresh" content="0;url=(?<address>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Onward();
}
