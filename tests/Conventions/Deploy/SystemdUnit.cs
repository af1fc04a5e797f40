using System.Diagnostics;
using MunicipalBenchmark.Conventions.Repository;

namespace MunicipalBenchmark.Conventions.Deploy;

public sealed class SystemdUnit
{
    private const string UnitFile = "deploy/systemd/municipal-benchmark.service";

    private static readonly Dictionary<string, string> Required = new(StringComparer.Ordinal)
    {
        ["NoNewPrivileges"] = "yes",
        ["ProtectSystem"] = "strict",
        ["ProtectHome"] = "yes",
        ["PrivateTmp"] = "yes",
        ["PrivateDevices"] = "yes",
        ["ProtectKernelModules"] = "yes",
        ["ProtectKernelTunables"] = "yes",
        ["ProtectControlGroups"] = "yes",
        ["RestrictSUIDSGID"] = "yes",
        ["RestrictNamespaces"] = "yes",
        ["CapabilityBoundingSet"] = "",
        ["StateDirectoryMode"] = "0700",
        ["UMask"] = "0077",
        ["Restart"] = "on-failure",
    };

    private static readonly string[] Sections = ["Unit", "Service", "Install"];

    [Fact]
    public void it_is_hardened_and_gives_the_service_time_to_stop() => Assert.Empty(Violations(SourceTree.Read(UnitFile)));

    [Fact]
    public async Task systemd_accepts_it()
    {
        const string Analyze = "/usr/bin/systemd-analyze";
        Assert.SkipUnless(File.Exists(Analyze), "systemd-analyze is not on this machine.");

        var (code, output) = await RunAsync(Analyze, "verify", SourceTree.FullPath(UnitFile));

        // It also looks for the program, which is installed elsewhere.
        Assert.DoesNotContain(output.Split('\n'), line => line.Contains("municipal-benchmark.service:", StringComparison.Ordinal) && !line.Contains("is not executable", StringComparison.Ordinal));
        Assert.True(code == 0 || output.Contains("is not executable", StringComparison.Ordinal), output);
    }

    [Theory]
    [InlineData("NoNewPrivileges=yes", "", "NoNewPrivileges is not yes")]
    [InlineData("ProtectSystem=strict", "ProtectSystem=full", "ProtectSystem is not strict")]
    [InlineData("TimeoutStopSec=45", "TimeoutStopSec=10", "TimeoutStopSec is not longer than the 30 s of the host")]
    [InlineData("User=municipal-benchmark", "User=root", "it runs as root")]
    [InlineData("[Install]", "[Instal]", "unknown section Instal")]
    public void a_fault_is_found(string right, string wrong, string fault) =>
        Assert.Equal([fault], Violations(SourceTree.Read(UnitFile).Replace(right + "\n", wrong + "\n", StringComparison.Ordinal)));

    private static IEnumerable<string> Violations(string unit)
    {
        var lines = unit.Split('\n').Where(line => line.Length > 0 && line[0] != '#').ToArray();
        foreach (var section in lines.Where(line => line[0] == '[').Select(line => line.Trim('[', ']')).Where(section => !Sections.Contains(section)))
        {
            yield return $"unknown section {section}";
        }

        var directives = lines.Where(line => line[0] != '[').Select(line => line.Split('=', 2)).ToLookup(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        foreach (var (key, value) in Required.Where(required => directives[required.Key].LastOrDefault() != required.Value))
        {
            yield return $"{key} is not {value}";
        }

        if (directives["User"].LastOrDefault() is null or "root" or "0" && !directives["DynamicUser"].Contains("yes"))
        {
            yield return "it runs as root";
        }

        if (!int.TryParse(directives["TimeoutStopSec"].LastOrDefault(), System.Globalization.CultureInfo.InvariantCulture, out var seconds) || seconds <= 30)
        {
            yield return "TimeoutStopSec is not longer than the 30 s of the host";
        }
    }

    private static async Task<(int Code, string Output)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"Could not start {program}.");
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output + await errors);
    }
}
