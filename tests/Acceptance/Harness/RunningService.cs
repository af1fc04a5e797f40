using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using MunicipalBenchmark.TestKit;

namespace MunicipalBenchmark.Acceptance.Harness;

/// <summary><c>mb serve</c> on a free port and a data directory of the test's.</summary>
internal sealed partial class RunningService : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);
    private readonly HttpClient _public;
    private readonly HttpClient _operator;

    private RunningService(Mb process, string directory, Uri address)
    {
        Process = process;
        Directory = directory;
        _public = new() { BaseAddress = address };
        var file = JsonDocument.Parse(File.ReadAllBytes(ServiceFile)).RootElement;
        _operator = new() { BaseAddress = new(file.GetProperty("address").GetString()!) };
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
        string[] further = [.. arguments ?? []];
        string[] urls = further.Any(argument => argument.StartsWith("--Urls=", StringComparison.Ordinal)) ? [] : ["--Urls=http://127.0.0.1:0"];
        var process = Mb.Start(["serve", .. urls, $"--Data:Directory={directory}", .. further], environment);
        try
        {
            await Poll.UntilAsync("mb serve to say where it serves", () => process.HasExited || Address().IsMatch(process.Output), StartLimit, CancellationToken.None);
            return Address().Match(process.Output) is { Success: true } found
                ? new(process, directory, new(found.Groups["address"].Value))
                : throw new InvalidOperationException($"mb serve ended at once.\n{process.Output}\n{process.Error}");
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
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        Assert.False(answer.TryGetProperty("errors", out var errors), $"GraphQL refused: {errors}");
        return answer.GetProperty("data");
    }

    /// <summary>Waits until every check of the doctor is well, and answers its report.</summary>
    public async Task<JsonElement> HealthyAsync(CancellationToken cancellationToken)
    {
        JsonElement report = default;
        await Poll.UntilAsync(
            "every check of the doctor to be well",
            async () =>
            {
                using var response = await _operator.PostAsync("operator/doctor", null, cancellationToken);
                report = await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
                return report.GetProperty("checks").EnumerateArray().All(check => check.GetProperty("status").GetString() == "Ok");
            },
            TimeSpan.FromMinutes(2),
            cancellationToken);
        return report;
    }

    public async ValueTask DisposeAsync()
    {
        _public.Dispose();
        _operator.Dispose();
        await Process.DisposeAsync();
    }

    [GeneratedRegex(@"serves at (?<address>http://\S+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();
}
