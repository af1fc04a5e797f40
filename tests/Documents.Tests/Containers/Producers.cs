using System.Diagnostics;

namespace MunicipalBenchmark.Documents.Tests.Containers;

/// <summary>Programs that print documents, where the machine has them.</summary>
internal static class Producers
{
    /// <summary>LibreOffice Writer, or null.</summary>
    public static string? Office { get; } = Find("soffice", "libreoffice");

    /// <summary>Chromium, or null.</summary>
    public static string? Browser { get; } = Find("chromium", "chromium-browser", "google-chrome");

    /// <summary>Converts files with LibreOffice.</summary>
    public static Task ConvertAsync(string folder, string filter, IEnumerable<string> files, CancellationToken cancellationToken) =>
        RunAsync(Office!, [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--infilter=HTML (StarWriter)", "--convert-to", filter, "--outdir", folder, .. files], cancellationToken);

    /// <summary>Prints a page to PDF with Chromium.</summary>
    public static Task PrintAsync(string folder, string page, string pdf, CancellationToken cancellationToken) =>
        RunAsync(Browser!, ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", $"--user-data-dir={folder}/browser", "--no-pdf-header-footer", $"--print-to-pdf={pdf}", $"file://{page}"], cancellationToken);

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
