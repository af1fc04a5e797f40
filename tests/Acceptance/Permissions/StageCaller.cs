using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using MunicipalBenchmark.Acceptance.Attacks;
using MunicipalBenchmark.Acceptance.Harness;

namespace MunicipalBenchmark.Acceptance.Permissions;

/// <summary>A column of the tables, with credentials: a session of its own, and for the roles of a city or network a key of a machine too.</summary>
internal sealed partial class StageCaller : IDisposable
{
    /// <summary>The password of everybody.</summary>
    public const string Password = "a long enough password";

    private const string Token = "__RequestVerificationToken";
    private readonly HttpClient _session;
    private readonly HttpClient _forms;
    private readonly HttpClient? _machine;
    private string? _token;

    private StageCaller(string name, Uri address, string? account, string? email, string? key)
    {
        Name = name;
        Account = account;
        Email = email;
        // As many as a browser keeps: each start of a sign-in that is not gone on with leaves two.
        var cookies = new CookieContainer { PerDomainCapacity = CookieContainer.DefaultCookieLimit };
        _session = new(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = address, Timeout = Patience.Limit };
        _forms = new(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address, Timeout = Patience.Limit };
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

    /// <summary>The person's address; null for nobody known.</summary>
    public string? Email { get; }

    /// <summary>The person in a browser.</summary>
    public HttpClient Session => _session;

    /// <summary>The machine where the role can have one, else the person.</summary>
    public HttpClient Machine => _machine ?? _session;

    /// <summary>Somebody who is nobody.</summary>
    public static StageCaller Unknown(string name, Uri address) => new(name, address, null, null, null);

    /// <summary>A person who signs in by the pages.</summary>
    public static async Task<StageCaller> SignInAsync(string name, Uri address, string account, string email, string? key)
    {
        var caller = new StageCaller(name, address, account, email, key);
        using var asked = await caller._session.GetAsync("sign-in/start?returnUrl=/account");
        var form = await asked.Content.ReadAsStringAsync();
        var fields = Hidden().Matches(form).Select(match => KeyValuePair.Create(match.Groups["name"].Value, WebUtility.HtmlDecode(match.Groups["value"].Value)))
            .DistinctBy(field => field.Key).Append(new("email", email)).Append(new("password", Password));
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

    /// <summary>Opens a page as it is, without following where it leads.</summary>
    public async Task<WebPage> OpenAsync(string path)
    {
        using var response = await _forms.GetAsync(path, TestContext.Current.CancellationToken);
        return await ReadAsync(response);
    }

    /// <summary>Sends a form, or as a page's script does; with the token of this session, if at all.</summary>
    public async Task<WebPage> SendAsync(FormVisit visit, bool withToken)
    {
        // Every page has a token for every form of the session; this page has a form for everybody.
        var token = withToken ? _token ??= (await OpenAsync("/sign-out")).Hidden("out")[Token] : null;
        using var request = new HttpRequestMessage(HttpMethod.Post, visit.Path);
        if (visit.Form is null)
        {
            request.Content = JsonContent.Create(visit.Fields.ToDictionary());
            if (token is not null)
            {
                request.Headers.Add("RequestVerificationToken", token);
            }
        }
        else
        {
            var fields = visit.Fields.Append(new("_handler", visit.Form));
            request.Content = new FormUrlEncodedContent(token is null ? fields : fields.Append(new(Token, token)));
        }

        using var response = await _forms.SendAsync(request, TestContext.Current.CancellationToken);
        return await ReadAsync(response);
    }

    public void Dispose()
    {
        _session.Dispose();
        _forms.Dispose();
        _machine?.Dispose();
    }

    private static async Task<WebPage> ReadAsync(HttpResponseMessage response) =>
        new(response.RequestMessage!.RequestUri!, response.StatusCode, response.Headers, response.Content.Headers, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)"[^>]*>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();

    [GeneratedRegex("""http-equiv="refresh" content="0;url=(?<address>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Onward();
}
