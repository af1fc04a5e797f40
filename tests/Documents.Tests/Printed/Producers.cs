using System.Diagnostics;

namespace MunicipalBenchmark.Documents.Tests.Printed;

/// <summary>Programs that print documents, where the machine has them.</summary>
internal static class Producers
{
    /// <summary>LibreOffice Writer, or null.</summary>
    public static string? Office { get; } = Find("soffice", "libreoffice");

    /// <summary>Chromium, or null.</summary>
    public static string? Browser { get; } = Find("chromium", "chromium-browser", "google-chrome");

    /// <summary>Converts files with LibreOffice.</summary>
    /// <param name="profile">Folder of its settings, which it makes.</param>
    /// <param name="folder">Where to put what it makes.</param>
    /// <param name="filter">To what.</param>
    /// <param name="files">The pages.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static Task ConvertAsync(string profile, string folder, string filter, IEnumerable<string> files, CancellationToken cancellationToken) =>
        RunAsync(Office!, [$"-env:UserInstallation=file://{profile}", "--headless", "--infilter=HTML (StarWriter)", "--convert-to", filter, "--outdir", folder, .. files], cancellationToken);

    private static string? Find(params string[] names) => names
        .SelectMany(static name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    private static async Task RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException($"Could not start {program}.");
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        Assert.True(process.ExitCode == 0, $"{program}: {await output} {await errors}");
    }
}
