namespace MunicipalBenchmark.Acceptance.Harness;

/// <summary>What a service wrote to people: files in its folder.</summary>
internal static class MailFolder
{
    /// <summary>All mails so far as text, the oldest first. A file with a dot before its name is being written and soon renamed.</summary>
    public static string[] Read(RunningService service)
    {
        var folder = Path.Combine(service.Directory, "mail");
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder).Where(file => !Path.GetFileName(file).StartsWith('.')).Order(StringComparer.Ordinal).Select(file => Unfolded(File.ReadAllText(file)))]
            : [];
    }

    // As a mail program undoes what quoted-printable made of long lines.
    private static string Unfolded(string text) => text.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal);
}
