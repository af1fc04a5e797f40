using System.Text;
using System.Text.RegularExpressions;
using MunicipalBenchmark.Acceptance.Browser;
using MunicipalBenchmark.Acceptance.Harness;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.Attacks;

/// <summary>Reading the logs, or the store, of a service for what would let one in. The logs are at their most talkative.</summary>
public sealed partial class LeakedSecrets
{
    // All categories that the settings beside the program name.
    private static readonly string[] Loud = ["--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace", "--Logging:LogLevel:MunicipalBenchmark=Trace", "--Logging:LogLevel:Orleans=Information"];

    private const string Email = "prima@example.org";

    // What is there to be read by its owner: they are the places of these secrets.
    private static readonly string[] Kept = ["first-administrator.txt", "identity.key", "service.json"];

    [Fact]
    public async Task No_secret_of_a_whole_run_is_in_a_log_or_readable_in_the_store()
    {
        using var folder = new TemporaryFolder();
        var data = folder.File("data");
        var secrets = new Dictionary<string, string>(StringComparer.Ordinal);
        string logs;
        await using (var service = await RunningService.StartAsync(data, Loud))
        {
            await RunAsync(service, secrets);
            secrets["operator's token"] = service.Operator.DefaultRequestHeaders.Authorization!.Parameter!;
            secrets["master key"] = Convert.ToBase64String(await File.ReadAllBytesAsync(Path.Combine(data, "identity.key"), TestContext.Current.CancellationToken)).TrimEnd('=');
            secrets["master key as text"] = (await File.ReadAllTextAsync(Path.Combine(data, "identity.key"), Encoding.Latin1, TestContext.Current.CancellationToken)).Trim();
            await service.Process.StopAsync();
            logs = service.Process.Output + service.Process.Error;
        }

        Assert.True(logs.Count(character => character == '\n') > 1000, "The logs are not talkative.");
        Assert.Contains("dbug: Microsoft.AspNetCore.Routing", logs, StringComparison.Ordinal);
        Assert.Contains("trce: ", logs, StringComparison.Ordinal);
        Assert.True(secrets.Count > 20, $"Only {secrets.Count} secrets.");
        Assert.DoesNotContain(secrets, secret => secret.Value.Length < 8);
        Assert.Equal([], secrets.Where(secret => logs.Contains(secret.Value, StringComparison.Ordinal)).Select(secret => $"{secret.Key}: {Around(logs, secret.Value)}"));
        foreach (var file in Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories).Where(file => !Kept.Contains(Path.GetFileName(file)) && Path.GetFileName(Path.GetDirectoryName(file)) != "mail"))
        {
            var content = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
            Assert.Equal([], secrets.Where(secret => content.Contains(secret.Value, StringComparison.Ordinal)).Select(secret => $"{Path.GetFileName(file)}: {secret.Key}"));
        }

        if (!OperatingSystem.IsWindows())
        {
            foreach (var file in Kept.Select(name => Path.Combine(data, name)).Where(File.Exists))
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            }
        }
    }

    [Fact]
    public async Task Secrets_of_the_configuration_are_in_no_log_when_what_they_are_for_fails()
    {
        const string Mail = "geheim-mail-77", Index = "geheim-index-88", User = "geheim-user-99";
        using var folder = new TemporaryFolder();
        await using var service = await RunningService.StartAsync(
            folder.File("data"),
            Loud,
            ("MB__Mail__Host", "127.0.0.1"), ("MB__Mail__Port", "9"), ("MB__Mail__User", "mb"), ("MB__Mail__Password", Mail),
            ("MB__Search__Elasticsearch__Url", "http://127.0.0.1:9"), ("MB__Search__Elasticsearch__User", User), ("MB__Search__Elasticsearch__Password", Index), ("MB__Search__Elasticsearch__Retries", "0"));
        using var invited = await service.Operator.PostAsync($"operator/user?email={Email}", null, TestContext.Current.CancellationToken);
        var visitor = Visit(service);
        await visitor.SubmitAsync("/password", "forgotten", ("email", Email));
        await visitor.AskAsync("{ search(text: \"verde\") { totalCount } }");
        await Poll.UntilAsync("the mail to fail", () => service.Process.Output.Contains("SocketException", StringComparison.Ordinal) || service.Process.Output.Contains("ould not be", StringComparison.Ordinal), Patience.Limit, TestContext.Current.CancellationToken);
        await service.Process.StopAsync();
        var logs = service.Process.Output + service.Process.Error;

        Assert.DoesNotContain(Mail, logs, StringComparison.Ordinal);
        Assert.DoesNotContain(Index, logs, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String(Encoding.ASCII.GetBytes($"{User}:{Index}")), logs, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=9;Username=mb;Password=geheim-sql-66;Timeout=2")]
    [InlineData("Host=127.0.0.1;Port=no;Username=mb;Password=geheim-sql-66")]
    [InlineData("Pasword=geheim-sql-66")]
    public async Task The_store_s_password_is_in_no_message_when_it_cannot_be_reached(string connection)
    {
        using var folder = new TemporaryFolder();
        await using var mb = Mb.Start(["serve", .. Loud, $"--Data:Directory={folder.File("data")}", "--Urls=http://127.0.0.1:0"], ("MB__Storage__ConnectionString", connection));

        var ended = await mb.EndAsync();

        Assert.NotEqual(0, ended.ExitCode);
        Assert.DoesNotContain("geheim-sql-66", ended.Output + ended.Error, StringComparison.Ordinal);
    }

    // The first administrator, a second factor, a sign-in by a code, one that fails, a key, a role by mail, a forgotten password, a document.
    private static async Task RunAsync(RunningService service, Dictionary<string, string> secrets)
    {
        const string Password = "una frase lunga e mia", Wrong = "una frase lunga e sbagliata", Next = "una frase lunga e nuova";
        (secrets["password"], secrets["wrong password"], secrets["next password"]) = (Password, Wrong, Next);
        var first = Path.Combine(service.Directory, "first-administrator.txt");
        await Poll.UntilAsync("the first administrator's link", () => File.Exists(first) && File.ReadAllText(first).Contains("#code=", StringComparison.Ordinal), Patience.Limit, TestContext.Current.CancellationToken);
        secrets["first link"] = (await File.ReadAllTextAsync(first, TestContext.Current.CancellationToken)).Split("#code=")[1].Trim();
        await service.Operator.PostAsync($"operator/import?name=plan.json&city=livorno&operation={Guid.NewGuid()}", new StringContent(SmallPlan.Json(1)), TestContext.Current.CancellationToken);
        using var visitor = Visit(service);
        await visitor.SetPasswordAsync(new($"{service.Public.BaseAddress}setup#code={secrets["first link"]}"), Password, ("email", Email));
        await visitor.SubmitAsync("/sign-in", "password", ("email", Email), ("password", Wrong));
        await visitor.SignInAsync(Email, Password);

        var begun = await visitor.SubmitAsync("/account/second-factor", "begin");
        var key = begun.Hidden("confirm")["key"];
        var confirmed = await visitor.SubmitAsync(begun, "confirm", ("code", OneTimeCodes.Of(key)));
        string[] recovery = [.. Code().Matches(confirmed.Text).Select(match => match.Groups["code"].Value)];
        (secrets["authenticator key"], secrets["recovery code"], secrets["second recovery code"]) = (key, recovery[0], recovery[1]);

        using var second = Visit(service);
        var asked = await second.FollowAsync(await second.SubmitAsync(await second.FollowAsync(await second.GetAsync("/sign-in/start?returnUrl=/account")), "password", ("email", Email), ("password", Password)));
        var recovered = await second.SubmitAsync(asked, asked.Forms.Last(), ("recovery", recovery[0]));
        Assert.Equal("/account", (await second.FollowAsync(recovered)).Address.AbsolutePath);

        var made = await visitor.SubmitAsync("/citta/livorno/chiavi", "create", ("name", "macchina"), ("role", "editor"), ("life", "1"));
        secrets["key"] = Shown().Match(made.Text).Groups["secret"].Value;
        secrets["wrong key"] = secrets["key"][..^4] + "AAAA";
        await visitor.GetAsync("/", ("X-Api-Key", secrets["key"]));
        await visitor.GetAsync("/", ("X-Api-Key", secrets["wrong key"]));
        secrets["bearer"] = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJl";
        await visitor.GetAsync("/", ("Authorization", $"Bearer {secrets["bearer"]}"));
        await visitor.UploadAsync("?name=plan.json", Encoding.UTF8.GetBytes(SmallPlan.Json(2)), ("X-Api-Key", secrets["key"]));
        await second.SendAsync(HttpMethod.Post, "/connect/token", new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", "c"), new("client_secret", secrets["client secret"] = "geheim-client-55")]));

        await visitor.SubmitAsync("/citta/livorno/membri", "invite", ("mailAddress", "nuova@example.org"), ("role", "editor"));
        await second.SubmitAsync("/password", "forgotten", ("email", Email));
        string[] links = [];
        await Poll.UntilAsync(
            "the mails",
            () => (links = [.. MailFolder.Read(service).SelectMany(mail => Link().Matches(mail)).Select(match => match.Groups["code"].Value)]).Length >= 3,
            Patience.Limit,
            TestContext.Current.CancellationToken);
        for (var i = 0; i < links.Length; i++)
        {
            secrets[$"link {i}"] = Uri.UnescapeDataString(links[i]);
            using var opener = Visit(service);
            await opener.SubmitAsync("/setup", "open", ("code", secrets[$"link {i}"]));
            await opener.SubmitAsync("/invitation", "open", ("code", secrets[$"link {i}"]));
        }

        await visitor.SubmitAsync("/account", "password", ("current", Wrong), ("password", Next));
        await visitor.SubmitAsync("/account", "password", ("current", Password), ("password", Next));
        foreach (var cookie in visitor.Cookies.GetAllCookies().Concat(second.Cookies.GetAllCookies()).Where(cookie => cookie.Value.Length >= 20))
        {
            secrets[$"cookie {cookie.Name} {secrets.Count}"] = cookie.Value;
        }

        // What the authority answered over the browser: used up, and still nobody's to read.
        foreach (var (redirect, index) in visitor.Redirects.Concat(second.Redirects).Select((redirect, index) => (redirect, index)))
        {
            var query = System.Web.HttpUtility.ParseQueryString(redirect.Contains('?', StringComparison.Ordinal) ? redirect[redirect.IndexOf('?', StringComparison.Ordinal)..] : "");
            if (query["code"] is { Length: >= 20 } code)
            {
                secrets[$"authorization code {index}"] = code;
            }
        }
    }

    private static Visitor Visit(RunningService service) => new(new($"http://localhost:{service.Public.BaseAddress!.Port}/"));

    private static string Around(string logs, string secret)
    {
        var at = logs.IndexOf(secret, StringComparison.Ordinal);
        var start = logs.LastIndexOf('\n', at) + 1;
        return logs[start..Math.Min(at, start + 300)];
    }

    [GeneratedRegex("<li><code>(?<code>[^<]+)</code>", RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    [GeneratedRegex("id=\"chiave\">(?<secret>[^<]+)<", RegexOptions.NonBacktracking)]
    private static partial Regex Shown();

    [GeneratedRegex(@"#code=(?<code>\S+)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
