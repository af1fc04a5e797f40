using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.Harness;

/// <summary><c>mb serve</c> on a free port and a data directory of the test's.</summary>
internal sealed partial class RunningService : IAsyncDisposable
{
    private readonly HttpClient _public;
    private readonly HttpClient _operator;

    private RunningService(Mb process, string directory, Uri address)
    {
        Process = process;
        Directory = directory;
        _public = new() { BaseAddress = address, Timeout = Patience.Limit };
        var file = JsonDocument.Parse(File.ReadAllBytes(ServiceFile)).RootElement;
        _operator = new() { BaseAddress = new(file.GetProperty("address").GetString()!), Timeout = Patience.Limit };
        _operator.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", file.GetProperty("token").GetString());
    }

    public Mb Process { get; }

    public string Directory { get; }

    public string ServiceFile => Path.Combine(Directory, "service.json");

    /// <summary>A client for the public address.</summary>
    public HttpClient Public => _public;

    /// <summary>A client for the operator channel, with the token.</summary>
    public HttpClient Operator => _operator;

    /// <summary>Starts a service and waits until it says where it serves.</summary>
    public static async Task<RunningService> StartAsync(string directory, IEnumerable<string>? arguments = null, params IEnumerable<(string Name, string Value)> environment)
    {
        // An answer that takes longer than a person would wait is an answer.
        string[] further = [$"--GraphQL:Timeout={Patience.Limit}", .. arguments ?? []];
        string[] urls = further.Any(argument => argument.StartsWith("--Urls=", StringComparison.Ordinal)) ? [] : ["--Urls=http://127.0.0.1:0"];
        var process = Mb.Start(["serve", .. urls, $"--Data:Directory={directory}", .. further], environment);
        try
        {
            await Poll.UntilAsync("mb serve to say where it serves", () => process.HasExited || Address().IsMatch(process.Output), Patience.Limit, CancellationToken.None);
            return Address().Match(process.Output) is { Success: true } found
                ? new(process, directory, new(found.Groups["address"].Value))
                : throw new InvalidOperationException($"mb serve ended at once: {await process.EndAsync()}");
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asks a GraphQL query and answers its data; fails the test on errors.</summary>
    public async Task<JsonElement> QueryAsync(string query, CancellationToken cancellationToken)
    {
        using var response = await _public.PostAsJsonAsync("graphql", new { query }, cancellationToken);
        var answer = await JsonAsync(response, cancellationToken);
        Assert.False(answer.TryGetProperty("errors", out var errors), $"GraphQL refused: {errors}");
        return answer.GetProperty("data");
    }

    /// <summary>Waits until every check of the doctor is well, and answers its report.</summary>
    public Task<JsonElement> HealthyAsync(CancellationToken cancellationToken) => ExaminedAsync("every check of the doctor to be well", _ => true, cancellationToken);

    /// <summary>Waits until everything that was done has reached the read model and the journals.</summary>
    public Task<JsonElement> DeliveredAsync(CancellationToken cancellationToken) => ExaminedAsync("every fact to be delivered", name => name == "delivery", cancellationToken);

    private async Task<JsonElement> ExaminedAsync(string what, Func<string, bool> isAsked, CancellationToken cancellationToken)
    {
        JsonElement report = default;
        await Poll.UntilAsync(
            what,
            async () =>
            {
                using var response = await _operator.PostAsync("operator/doctor", null, cancellationToken);
                report = await JsonAsync(response, cancellationToken);
                return report.GetProperty("checks").EnumerateArray().All(check => !isAsked(check.GetProperty("name").GetString()!) || check.GetProperty("status").GetString() == "Ok");
            },
            Patience.Limit,
            cancellationToken);
        return report;
    }

    /// <summary>What was answered; fails the test, with what the service said meanwhile, where that is no JSON: an error of the service's own has no body.</summary>
    public async Task<JsonElement> JsonAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        Assert.True(text.Length > 0, $"{response.RequestMessage?.RequestUri} was answered {(int)response.StatusCode} without a body.\n{Process.Output}\n{Process.Error}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    public async ValueTask DisposeAsync()
    {
        _public.Dispose();
        _operator.Dispose();
        await Process.DisposeAsync();
    }

    [GeneratedRegex(@"serves at (?<address>https?://\S+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();
}
